import { expect, test } from 'vitest';
import { monthsOver } from './months-over.ts';

test('[AG-05] only months that are over and still open can be closed, latest first', () => {
  const months = monthsOver('2026-02-28', ['2026-01']);
  expect(months[0]).toBe('2025-12');
  expect(months).not.toContain('2026-01');
  expect(months).not.toContain('2026-02');
});

test('[AG-05] on the first day of a month the one before is over', () => {
  expect(monthsOver('2026-03-01', [])[0]).toBe('2026-02');
});
