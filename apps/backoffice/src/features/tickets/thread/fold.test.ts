import { expect, test } from 'vitest';
import { fold } from './fold.ts';

const entries = (count: number) => Array.from({ length: count }, (_, index) => index);

test('a long thread begins with its newest entries', () => {
  expect(fold(entries(20), 8)).toEqual({ foldedCount: 12, visible: entries(20).slice(12) });
});

test('a few entries more are not worth folding', () => {
  expect(fold(entries(12), 8)).toEqual({ foldedCount: 0, visible: entries(12) });
});
