import { expect, test } from 'vitest';
import { type Entry, reordered } from './use-entry-acts.ts';

const entry = (id: string, position: number): Entry => ({
  id,
  name: id,
  position,
  isActive: true,
  version: 1,
  createdAt: '',
});
const places = (moves: ReturnType<typeof reordered>) => moves.map(({ moved, position }) => `${moved.id}${position}`);

test('moving an entry writes only the two that change places', () => {
  const rows = [entry('a', 1), entry('b', 2), entry('c', 3)];
  expect(places(reordered(rows, rows[1] as Entry, -1))).toEqual(['b1', 'a2']);
  expect(places(reordered(rows, rows[1] as Entry, 1))).toEqual(['c2', 'b3']);
});

test('places that were equal or spread are put in order', () => {
  const rows = [entry('a', 0), entry('b', 0), entry('c', 50)];
  expect(places(reordered(rows, rows[2] as Entry, -1))).toEqual(['a1', 'c2', 'b3']);
});
