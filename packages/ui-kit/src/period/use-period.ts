import { useSearchParams } from 'react-router';
import { useFormat } from '../format/use-format.tsx';
import { type Period, type PeriodKey, periodKeyOf, usualPeriods } from './usual-periods.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The period that a page covers, kept in the address; a usual one, the last three months if not said, when it holds none. */
export function usePeriod(first: PeriodKey = 'threeMonths') {
  const [params, setParams] = useSearchParams();
  const today = useFormat().today();
  const asked = { from: params.get('from') ?? '', to: params.get('to') ?? '' };
  const isAsked = DAY.test(asked.from) && DAY.test(asked.to) && asked.from <= asked.to;
  const period = isAsked ? asked : usualPeriods(today)[first];
  const set = ({ from, to }: Period) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        next.set('from', from);
        next.set('to', to);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return { period, current: periodKeyOf(period, today), usual: usualPeriods(today), set };
}
