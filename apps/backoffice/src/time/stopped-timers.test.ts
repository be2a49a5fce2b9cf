import { beforeEach, expect, test } from 'vitest';
import { forgetStopped, keepStopped, readStopped, startDayOf } from './stopped-timers.ts';

const KEY = 'guichet.stopped-timers.u1';
const stopped = (startedAt: string) => ({
  companyId: '019a0000-0000-7000-8000-000000000001',
  companyName: 'Atelier',
  ticketId: null,
  ticketReference: null,
  ticketTitle: null,
  startedAt,
  minutes: 11,
});
const [one, other] = [stopped('2026-03-10T09:00:00.000Z'), stopped('2026-03-10T10:00:00.000Z')];
const waiting = () => readStopped(localStorage.getItem(KEY)).map(({ startedAt }) => startedAt);

beforeEach(() => localStorage.clear());

test('[AG-04] a second stopped timer does not take the place of one that waits to be booked', () => {
  keepStopped('u1', one);
  keepStopped('u1', other);
  expect(waiting()).toEqual([one.startedAt, other.startedAt]);
  forgetStopped('u1', one);
  expect(waiting()).toEqual([other.startedAt]);
  forgetStopped('u1', other);
  expect(localStorage.getItem(KEY)).toBeNull();
});

test('what is stored and is not ours is nothing, and breaks no page', () => {
  for (const text of [null, '', '{', '"x"', '[{"minutes":1}]']) expect(readStopped(text)).toEqual([]);
});

test.each([
  ['2026-03-09T22:59:00.000Z', '2026-03-09'],
  ['2026-03-09T23:01:00.000Z', '2026-03-10'],
  ['2026-07-09T21:59:00.000Z', '2026-07-09'],
  ['2026-07-09T22:01:00.000Z', '2026-07-10'],
])('[AG-04] work timed from %s is booked on %s, whenever it was stopped', (startedAt, day) => {
  expect(startDayOf(stopped(startedAt), 'Europe/Paris')).toBe(day);
});
