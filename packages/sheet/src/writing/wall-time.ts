import { wallClock } from '@guichet/ui-kit/format/wall-clock.ts';

/** An instant as the field of a date and time shows it, `2026-03-29T10:30`, in the time zone of the business. */
export function toWallTime(instant: number, timeZone: string): string {
  const { day, time } = wallClock(instant, timeZone);
  return `${day}T${time}`;
}

/**
 * The instant at which clocks of the business show a date and time; in the hour that summer time skips, the one after it.
 * @returns nothing for what is no date.
 */
export function fromWallTime(wall: string, timeZone: string): string | null {
  const shown = Date.parse(`${wall}Z`);
  if (Number.isNaN(shown)) return null;
  const offsetAt = (instant: number) => Date.parse(`${toWallTime(instant, timeZone)}Z`) - instant;
  const minute = Math.floor(shown / 60_000) * 60_000;
  // The clock may be put forward or back between the first guess and the instant itself.
  const guess = minute - offsetAt(minute);
  return new Date(minute - offsetAt(guess)).toISOString();
}
