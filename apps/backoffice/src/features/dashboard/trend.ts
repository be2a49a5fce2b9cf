/** By how many per cent a figure changed, rounded; `null` when there was nothing before. */
export function trendOf(now: number, before: number): number | null {
  return before === 0 ? null : Math.round(((now - before) / before) * 100);
}

export interface DayBar {
  day: string;
  minutes: number;
  /** Of the highest bar, from 0 to 100. */
  share: number;
}

const MOST_BARS = 62;

/** A bar for every day of a period, those without work included; weeks, by their first day, when the days are too many. */
export function dayBars(
  days: readonly { day: string; minutes: number }[],
  { from, to }: { from: string; to: string },
): DayBar[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const count = Math.round((last - first) / DAY_MS) + 1;
  const step = count > MOST_BARS ? 7 : 1;
  const sums = Array.from({ length: Math.ceil(count / step) }, () => 0);
  for (const { day, minutes } of days) {
    const place = Math.floor((Date.parse(day) - first) / DAY_MS / step);
    sums[place] = (sums[place] ?? 0) + minutes;
  }
  const highest = Math.max(1, ...sums);
  return sums.map((minutes, place) => ({
    day: new Date(first + place * step * DAY_MS).toISOString().slice(0, 10),
    minutes,
    share: (minutes / highest) * 100,
  }));
}

const DAY_MS = 86_400_000;
