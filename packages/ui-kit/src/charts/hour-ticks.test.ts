import { expect, test } from 'vitest';
import { hourTicks } from './hour-ticks.ts';

const inHours = (highestMinutes: number) => hourTicks(highestMinutes).map((minutes) => minutes / 60);

test('[AG-06] the axis of the chart counts in round hours', () => {
  expect(inHours(0)).toEqual([0, 1]);
  expect(inHours(90)).toEqual([0, 1, 2]);
  expect(inHours(10 * 60)).toEqual([0, 5, 10]);
  expect(inHours(12 * 60 + 1)).toEqual([0, 5, 10, 15]);
  expect(inHours(50 * 60)).toEqual([0, 20, 40, 60]);
});

test.each([1, 59, 61, 3599, 12_345, 599_999, 6_000_000])(
  'no bar of %i minutes leaves the chart, and the marks stay few',
  (minutes) => {
    const ticks = hourTicks(minutes);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(minutes);
    expect(ticks.length).toBeLessThanOrEqual(5);
  },
);
