import { expect, test } from 'vitest';
import { monthsToGrant } from './grant-months.ts';

test.each([
  ['2026-01-31', '2026-12-31', '2026-03-01', ['2026-01-01', '2026-02-01', '2026-03-01']],
  ['2025-11-15', '2026-01-10', '2026-06-01', ['2025-11-01', '2025-12-01', '2026-01-01']],
  ['2026-03-10', '2027-03-09', '2026-03-10', ['2026-03-01']],
  ['2026-04-01', '2027-03-31', '2026-03-31', []],
])('[AG-02] a contract from %s to %s, seen on %s, has its months', (startsOn, endsOn, today, months) => {
  expect(monthsToGrant(startsOn, endsOn, today)).toEqual(months);
});
