import { expect, test } from 'vitest';
import { fromWallTime, toWallTime } from './wall-time.ts';

const PARIS = 'Europe/Paris';

test.each([
  ['winter', '2026-01-15T10:30', '2026-01-15T09:30:00.000Z'],
  ['summer', '2026-07-15T10:30', '2026-07-15T08:30:00.000Z'],
  ['the morning that summer time begins', '2026-03-29T08:00', '2026-03-29T06:00:00.000Z'],
  ['just before it begins', '2026-03-29T01:30', '2026-03-29T00:30:00.000Z'],
  ['just after it has ended', '2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
])('[WS-07] a date of the past is that of the clocks of the business: %s', (_when, wall, instant) => {
  expect(fromWallTime(wall, PARIS)).toBe(instant);
  expect(toWallTime(Date.parse(instant), PARIS)).toBe(wall);
});

test('[WS-07] an hour that the clocks skip is still an instant of that night', () => {
  expect(fromWallTime('2026-03-29T02:30', PARIS)).toMatch(/^2026-03-29T0[01]:30/);
});

test('[WS-07] what is no date gives nothing', () => {
  expect(fromWallTime('', PARIS)).toBeNull();
});
