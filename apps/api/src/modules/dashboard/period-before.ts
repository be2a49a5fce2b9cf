import { addDays, addMonths, firstOfMonth, lastOfMonth } from '../../kernel/days.ts';

/**
 * The days that a period is compared with: of a month begun, the same days of the month before; of a whole month, all of it; of
 * anything else, as many days just before.
 */
export function periodBefore(from: string, to: string): { from: string; to: string } {
  const isOfOneMonth = from === firstOfMonth(from) && from === firstOfMonth(to);
  if (!isOfOneMonth) {
    const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
    return { from: addDays(from, -days), to: addDays(from, -1) };
  }
  const first = addMonths(from, -1);
  const last = lastOfMonth(first);
  const same = `${first.slice(0, 8)}${to.slice(8)}`;
  return { from: first, to: to === lastOfMonth(to) || same > last ? last : same };
}
