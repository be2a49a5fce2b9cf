import { expect, test } from 'vitest';
import { runInTurn } from './run-in-turn.ts';

test('a refused one stops neither the others nor the count', async () => {
  const counts: number[] = [];
  const act = (id: string) => (id === 'b' ? Promise.reject(new Error('refused')) : Promise.resolve());
  const result = await runInTurn(['a', 'b', 'c'], act, (count) => counts.push(count));
  expect(result).toEqual({ done: ['a', 'c'], failed: ['b'] });
  expect(counts).toEqual([1, 2, 3]);
});
