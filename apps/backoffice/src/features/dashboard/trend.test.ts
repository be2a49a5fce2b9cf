import { expect, test } from 'vitest';
import { dayBars, trendOf } from './trend.ts';

test('[AG-24] a trend is in per cent, and there is none from nothing', () => {
  expect([trendOf(150, 100), trendOf(50, 100), trendOf(1, 3), trendOf(0, 0), trendOf(5, 0)]).toEqual([
    50,
    -50,
    -67,
    null,
    null,
  ]);
});

test('[AG-24] every day of the period has its bar, work or not', () => {
  const bars = dayBars(
    [
      { day: '2026-02-28', minutes: 30 },
      { day: '2026-03-02', minutes: 60 },
    ],
    { from: '2026-02-27', to: '2026-03-02' },
  );
  expect(bars.map(({ day, minutes, share }) => [day, minutes, share])).toEqual([
    ['2026-02-27', 0, 0],
    ['2026-02-28', 30, 50],
    ['2026-03-01', 0, 0],
    ['2026-03-02', 60, 100],
  ]);
});

test('[AG-24] a long period is drawn by weeks, and no minute is lost', () => {
  const days = [
    { day: '2026-01-01', minutes: 10 },
    { day: '2026-01-07', minutes: 5 },
    { day: '2026-12-31', minutes: 20 },
  ];
  const bars = dayBars(days, { from: '2026-01-01', to: '2026-12-31' });
  expect(bars).toHaveLength(53);
  expect(bars[0]).toMatchObject({ day: '2026-01-01', minutes: 15 });
  expect(bars.at(-1)).toMatchObject({ minutes: 20 });
});
