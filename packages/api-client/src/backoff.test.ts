import { expect, test } from 'vitest';
import { backoffDelay } from './backoff.ts';

test('waits double, stay under the limit and are spread', () => {
  expect(backoffDelay(0, { random: () => 1 })).toBe(500);
  expect(backoffDelay(3, { random: () => 1 })).toBe(4000);
  expect(backoffDelay(30, { random: () => 1 })).toBe(30_000);
  expect(backoffDelay(3, { random: () => 0 })).toBe(2000);
});
