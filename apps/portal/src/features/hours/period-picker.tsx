import { type ChangeEvent, useId } from 'react';
import { useText } from '../../texts/use-text.ts';
import { type PeriodKey, periodKeys, type usePeriod } from './use-period.ts';

/** Which days the statement covers: a usual period, or two days. */
export function PeriodPicker({ period, periods, current, set }: ReturnType<typeof usePeriod>) {
  const t = useText();
  const id = useId();
  const move = (bound: 'from' | 'to') => (event: ChangeEvent<HTMLInputElement>) => {
    const next = { ...period, [bound]: event.target.value };
    if (next.from && next.to && next.from <= next.to) set(next);
  };
  return (
    <div className="p-period">
      <div>
        <label htmlFor={`${id}-usual`}>{t('hours.period')}</label>
        <select
          id={`${id}-usual`}
          className="form-select"
          value={current ?? ''}
          onChange={(event) => event.target.value && set(periods[event.target.value as PeriodKey])}
        >
          {!current && <option value="">{t('hours.periods.other')}</option>}
          {periodKeys.map((key) => (
            <option key={key} value={key}>
              {t(`hours.periods.${key}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-from`}>{t('hours.from')}</label>
        <input
          id={`${id}-from`}
          type="date"
          className="form-control"
          value={period.from}
          max={period.to}
          onChange={move('from')}
        />
      </div>
      <div>
        <label htmlFor={`${id}-to`}>{t('hours.to')}</label>
        <input
          id={`${id}-to`}
          type="date"
          className="form-control"
          value={period.to}
          min={period.from}
          onChange={move('to')}
        />
      </div>
    </div>
  );
}
