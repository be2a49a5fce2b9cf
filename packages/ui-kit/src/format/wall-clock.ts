import { onceFor } from './once-for.ts';

/** What calendar and clock show: digits alone, of a fixed width. */
export interface WallClock {
  /** `2026-01-31`. */
  day: string;
  /** `09:05`. */
  time: string;
}

/**
 * Reads calendar and clock of a time zone at an instant, in milliseconds. From the parts: browsers do not write a date of one language
 * alike, so that no text of theirs is one to read. [AG-35]
 */
export function wallClock(instant: number, timeZone: string): WallClock {
  const parts = formatIn(timeZone).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return { day: `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
}

const formatIn = onceFor(
  (timeZone) =>
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);
