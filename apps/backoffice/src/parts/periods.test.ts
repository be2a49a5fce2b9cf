import { expect, test } from 'vitest';
import { addMonths, oneYearFrom } from './periods.ts';

test('[AG-01] a pack sold on the last of February is valid until the same day a year later', () => {
  expect(addMonths('2027-02-28', 12)).toBe('2028-02-28');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2026-08-31', 1)).toBe('2026-09-30');
});

test('[AG-02] a contract of one year ends the day before its anniversary', () => {
  expect(oneYearFrom('2026-01-01')).toBe('2026-12-31');
  expect(oneYearFrom('2026-03-15')).toBe('2027-03-14');
});
