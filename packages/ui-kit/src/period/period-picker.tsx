import { type InputHTMLAttributes, useId, useState } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import type { usePeriod } from './use-period.ts';
import { type PeriodKey, periodKeys } from './usual-periods.ts';
import './period.css';

/** No work is older: a year of fewer digits is one that is still being typed. */
const EARLIEST = '1900-01-01';

/** Which days a page covers: a usual period, or two days. */
export function PeriodPicker({ period, current, usual, set }: ReturnType<typeof usePeriod>) {
  const t = useCoreText();
  const id = useId();
  const move = (bound: 'from' | 'to') => (day: string) => {
    const next = { ...period, [bound]: day };
    if (next.from >= EARLIEST && next.from <= next.to) set(next);
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
          <DayInput
            id={`${id}-${bound}`}
            day={period[bound]}
            {...(bound === 'from' ? { max: period.to } : { min: period.from })}
            onDay={move(bound)}
          />
        </div>
      ))}
    </div>
  );
}

interface DayProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'id' | 'min' | 'max'> {
  day: string;
  onDay: (day: string) => void;
}

/** A day typed digit by digit: on its way it is none, or of the year 202, and stays in the field until it is one or is left. */
function DayInput({ day, onDay, ...field }: DayProps) {
  const [typed, setTyped] = useState({ over: day, text: day });
  return (
    <input
      {...field}
      type="date"
      className="form-control"
      value={typed.over === day ? typed.text : day}
      onChange={({ target }) => {
        setTyped({ over: day, text: target.value });
        onDay(target.value);
      }}
      onBlur={() => setTyped({ over: day, text: day })}
    />
  );
}
