import { expect, test } from 'vitest';
import { deadlineTone } from './deadline-tone.ts';

test('a deadline is late from the day after it, and near two days before', () => {
  const tone = (deadlineOn: string) => deadlineTone(deadlineOn, 'open', '2026-03-10');
  expect(['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'].map(tone)).toEqual(['late', 'near', 'near', 'fine']);
});

test('what is resolved or closed is never late, nor what has no deadline', () => {
  expect(deadlineTone('2026-01-01', 'resolved', '2026-03-10')).toBe('fine');
  expect(deadlineTone('2026-01-01', 'closed', '2026-03-10')).toBe('fine');
  expect(deadlineTone(null, 'open', '2026-03-10')).toBe('fine');
});
