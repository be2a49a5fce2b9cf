import { DateTime } from 'luxon';

/** A calendar day as the database keeps it: midnight UTC of that day. */
export function toDate(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The calendar day of a `DATE` read from the database, `2026-01-31`. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: count }).toISODate() ?? day;
}

/** The same day `count` months later, or the last day of a month that lacks it: 31 January becomes 28 February. */
export function addMonths(day: string, count: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months: count }).toISODate() ?? day;
}

/** The first day of the month of a day. */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The last day of the month of a day. */
export function lastOfMonth(day: string): string {
  return addDays(addMonths(firstOfMonth(day), 1), -1);
}
