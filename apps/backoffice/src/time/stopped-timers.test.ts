import { beforeEach, expect, test } from 'vitest';
import { forgetStopped, keepStopped, readStopped } from './stopped-timers.ts';

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
