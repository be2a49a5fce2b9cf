import { beforeEach, expect, test } from 'vitest';
import { keepOrder, neighboursOf } from './neighbours.ts';

beforeEach(() => sessionStorage.clear());

test('[AG-22] from a ticket one goes to those beside it in the list, and stops at its ends', () => {
  keepOrder(['a', 'b', 'c']);
  expect(neighboursOf('b')).toEqual({ previousId: 'a', nextId: 'c', position: 2, count: 3 });
  expect(neighboursOf('a')?.previousId).toBeNull();
  expect(neighboursOf('c')?.nextId).toBeNull();
});

test('a ticket that was reached otherwise has no neighbours', () => {
  expect(neighboursOf('a')).toBeNull();
  keepOrder(['b']);
  expect(neighboursOf('a')).toBeNull();
});
