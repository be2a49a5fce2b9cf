import { monthOf } from '@guichet/ui-kit/format/format.ts';

const MONTHS_BACK = 24;

/** The months that are over and not closed, latest first. Today's own month is not over. [AG-05] */
export function monthsOver(today: string, closed: readonly string[]): string[] {
  const past = Array.from({ length: MONTHS_BACK }, (_, index) => monthOf(today, -1 - index).from.slice(0, 7));
  return past.filter((month) => !closed.includes(month));
}
