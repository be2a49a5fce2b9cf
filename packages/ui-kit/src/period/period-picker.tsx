import { type ChangeEvent, useId } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import type { usePeriod } from './use-period.ts';
import { type PeriodKey, periodKeys } from './usual-periods.ts';
import './period.css';

/** Which days a page covers: a usual period, or two days. */
export function PeriodPicker({ period, current, usual, set }: ReturnType<typeof usePeriod>) {
  const t = useCoreText();
  const id = useId();
  const move = (bound: 'from' | 'to') => (event: ChangeEvent<HTMLInputElement>) => {
    const next = { ...period, [bound]: event.target.value };
    if (next.from && next.to && next.from <= next.to) set(next);
  };
  return (
    <div className="g-period">
      <label className="visually-hidden" htmlFor={`${id}-usual`}>
        {t('period.label')}
      </label>
      <select
        id={`${id}-usual`}
        className="form-select"
        value={current ?? ''}
        onChange={(event) => event.target.value && set(usual[event.target.value as PeriodKey])}
      >
        {!current && <option value="">{t('period.other')}</option>}
        {periodKeys.map((key) => (
          <option key={key} value={key}>
            {t(`period.${key}`)}
          </option>
        ))}
      </select>
      {(['from', 'to'] as const).map((bound) => (
        <div key={bound}>
          <label htmlFor={`${id}-${bound}`}>{t(`period.${bound}`)}</label>
          <input
            id={`${id}-${bound}`}
            type="date"
            className="form-control"
            value={period[bound]}
            {...(bound === 'from' ? { max: period.to } : { min: period.from })}
            onChange={move(bound)}
          />
        </div>
      ))}
    </div>
  );
}
