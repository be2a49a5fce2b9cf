import { expect, test } from 'vitest';
import { createBackoff } from './backoff.ts';

test('a part that dies is started again at once, then less and less often', () => {
  const backoff = createBackoff();
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(() => backoff.next(100));
  expect(waits).toEqual([0, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});

test('a part that lived for half a minute is started again at once', () => {
  const backoff = createBackoff();
  backoff.next(100);
  backoff.next(100);
  expect(backoff.next(30_000)).toBe(0);
});
