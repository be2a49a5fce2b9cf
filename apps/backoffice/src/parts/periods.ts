import { addDays, monthOf } from '@guichet/ui-kit/format/format.ts';

/** The same day some months later, or the last day of a month that lacks it, as the API counts. */
export function addMonths(day: string, months: number): string {
  const { from, to } = monthOf(day, months);
  const same = `${from.slice(0, 8)}${day.slice(8)}`;
  return same < to ? same : to;
}

/** The last day of a contract of one year. */
export function oneYearFrom(day: string): string {
  return addDays(addMonths(day, 12), -1);
}
