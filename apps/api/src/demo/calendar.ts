import { dayOf, startOfDay } from '../kernel/clock.ts';
import { addDays, addMonths, firstOfMonth } from '../kernel/days.ts';
import { at } from './random.ts';

const MORNING = { from: 9 * 60, minutes: 210 };
const AFTERNOON = { from: 14 * 60, minutes: 240 };
/** Minutes of a working day. */
export const DAY = MORNING.minutes + AFTERNOON.minutes;
/** The months that the demonstration tells of. */
export const MONTHS = 14;

/** Working time of the agency as one line of minutes, from its first day to the present: nights and weekends do not exist on it. */
export interface Calendar {
  today: string;
  days: readonly string[];
  /** Now, in working minutes. */
  end: number;
  instantOf(minute: number): Date;
  dayOfMinute(minute: number): string;
  /** The first working minute of a day, or of the next working day. */
  minuteOf(day: string): number;
}

/** Lays the last fourteen months before an instant on one line of working minutes. */
export function createCalendar(now: Date, timeZone: string): Calendar {
  const today = dayOf(now, timeZone);
  const days = workingDays(firstOfMonth(addMonths(today, -MONTHS)), today);
  const starts = days.map((day) => startOfDay(day, timeZone).getTime());
  const indexOf = (minute: number) => Math.min(days.length - 1, Math.max(0, Math.floor(minute / DAY)));
  function instantOf(minute: number): Date {
    const index = indexOf(minute);
    const within = Math.min(DAY - 1, Math.max(0, minute - index * DAY));
    const isMorning = within < MORNING.minutes;
    const ofDay = isMorning ? MORNING.from + within : AFTERNOON.from + within - MORNING.minutes;
    return new Date(at(starts, index) + Math.round(ofDay * 60_000));
  }
  return {
    today,
    days,
    end: lastMinuteBefore(now, days.length, instantOf),
    instantOf,
    dayOfMinute: (minute) => at(days, indexOf(minute)),
    minuteOf(day) {
      const index = days.findIndex((one) => one >= day);
      return (index < 0 ? days.length : index) * DAY;
    },
  };
}

function lastMinuteBefore(now: Date, count: number, instantOf: (minute: number) => Date): number {
  let minute = count * DAY - 1;
  while (minute > 0 && instantOf(minute).getTime() > now.getTime()) minute -= 1;
  return minute;
}

function workingDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** Public holidays of France that fall on a fixed date. */
const HOLIDAYS = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day.slice(5));
}
