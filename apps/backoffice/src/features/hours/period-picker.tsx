import { type ChangeEvent, useId } from 'react';
import { type PeriodKey, periodKeys } from '../../parts/periods.ts';
import { useText } from '../../texts/load-texts.ts';
import type { usePeriod } from './use-period.ts';

/** Which days the statement covers: a usual period, or two days. */
export function PeriodPicker({ period, current, usual, set }: ReturnType<typeof usePeriod>) {
  const t = useText();
  const id = useId();
  const move = (bound: 'from' | 'to') => (event: ChangeEvent<HTMLInputElement>) => {
    const next = { ...period, [bound]: event.target.value };
    if (next.from && next.to && next.from <= next.to) set(next);
  };
  return (
    <div className="b-period">
      <label className="visually-hidden" htmlFor={`${id}-usual`}>
        {t('hours.statement.period')}
      </label>
      <select
        id={`${id}-usual`}
        className="form-select"
        value={current ?? ''}
        onChange={(event) => event.target.value && set(usual[event.target.value as PeriodKey])}
      >
        {!current && <option value="">{t('hours.statement.periods.other')}</option>}
        {periodKeys.map((key) => (
          <option key={key} value={key}>
            {t(`hours.statement.periods.${key}`)}
          </option>
        ))}
      </select>
      {(['from', 'to'] as const).map((bound) => (
        <div key={bound}>
          <label htmlFor={`${id}-${bound}`}>{t(`hours.statement.${bound}`)}</label>
          <input
            id={`${id}-${bound}`}
            type="date"
            className="form-control"
            value={period[bound]}
            onChange={move(bound)}
          />
        </div>
      ))}
    </div>
  );
}
