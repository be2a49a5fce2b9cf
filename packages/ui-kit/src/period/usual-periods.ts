import { monthOf } from '../format/format.ts';

export interface Period {
  from: string;
  to: string;
}

export const periodKeys = ['thisMonth', 'lastMonth', 'threeMonths', 'twelveMonths', 'thisYear', 'lastYear'] as const;
export type PeriodKey = (typeof periodKeys)[number];

/** The periods that people ask for, as they are on a day. */
export function usualPeriods(today: string): Record<PeriodKey, Period> {
  const { from, to } = monthOf(today);
  const year = Number(today.slice(0, 4));
  return {
    thisMonth: { from, to },
    lastMonth: monthOf(today, -1),
    threeMonths: { from: monthOf(today, -2).from, to },
    twelveMonths: { from: monthOf(today, -11).from, to },
    thisYear: { from: `${year}-01-01`, to: `${year}-12-31` },
    lastYear: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  };
}

/** Which usual period it is, if any. */
export function periodKeyOf({ from, to }: Period, today: string): PeriodKey | undefined {
  const periods = usualPeriods(today);
  return periodKeys.find((key) => periods[key].from === from && periods[key].to === to);
}
