import { monthOf } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useSearchParams } from 'react-router';

export interface Period {
  from: string;
  to: string;
}

export const periodKeys = ['thisMonth', 'lastMonth', 'threeMonths', 'twelveMonths', 'thisYear'] as const;
export type PeriodKey = (typeof periodKeys)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The period of the statement: the page's address holds it, the last three months when it does not. */
export function usePeriod() {
  const [params, setParams] = useSearchParams();
  const periods = usualPeriods(useFormat().today());
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  const period = DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : periods.threeMonths;
  const set = (next: Period) => setParams({ ...next }, { replace: true, preventScrollReset: true });
  const current = periodKeys.find((key) => periods[key].from === period.from && periods[key].to === period.to);
  return { period, periods, current, set };
}

function usualPeriods(today: string): Record<PeriodKey, Period> {
  const { from, to } = monthOf(today);
  const year = today.slice(0, 4);
  return {
    thisMonth: { from, to },
    lastMonth: monthOf(today, -1),
    threeMonths: { from: monthOf(today, -2).from, to },
    twelveMonths: { from: monthOf(today, -11).from, to },
    thisYear: { from: `${year}-01-01`, to: `${year}-12-31` },
  };
}
