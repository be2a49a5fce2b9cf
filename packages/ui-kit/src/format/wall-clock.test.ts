import { afterEach, expect, test, vi } from 'vitest';
import { toDay } from './format.ts';
import { wallClock } from './wall-clock.ts';

afterEach(() => vi.restoreAllMocks());

const at = (text: string) => wallClock(Date.parse(text), 'Europe/Paris');

test('[AG-35] calendar and clock are those of the time zone, midnight and the night of the summer clock included', () => {
  expect(at('2026-12-31T23:00:00Z')).toEqual({ day: '2027-01-01', time: '00:00' });
  expect(at('2026-03-29T00:59:00Z')).toEqual({ day: '2026-03-29', time: '01:59' });
  expect(at('2026-03-29T01:00:00Z')).toEqual({ day: '2026-03-29', time: '03:00' });
  expect(wallClock(Date.parse('2026-03-01T04:30:00Z'), 'America/New_York').day).toBe('2026-02-28');
});

test('[AG-35] a day never depends on how a browser writes dates', () => {
  vi.spyOn(Intl.DateTimeFormat.prototype as { format: unknown }, 'format', 'get').mockReturnValue(
    () => '22/11/2026, 10 h 00',
  );
  expect(toDay(new Date('2026-11-22T09:00:00Z'), 'Europe/Paris')).toBe('2026-11-22');
});
