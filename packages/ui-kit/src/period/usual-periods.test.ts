import { expect, test } from 'vitest';
import { periodKeyOf, usualPeriods } from './usual-periods.ts';

test('[AG-06] usual periods are whole months and years, over the turn of a year', () => {
  const periods = usualPeriods('2026-01-15');
  expect(periods.lastMonth).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(periods.threeMonths).toEqual({ from: '2025-11-01', to: '2026-01-31' });
  expect(periods.lastYear).toEqual({ from: '2025-01-01', to: '2025-12-31' });
});

test('[AG-06] a period is named when it is a usual one', () => {
  expect(periodKeyOf({ from: '2026-01-01', to: '2026-01-31' }, '2026-01-15')).toBe('thisMonth');
  expect(periodKeyOf({ from: '2026-01-02', to: '2026-01-31' }, '2026-01-15')).toBeUndefined();
});
