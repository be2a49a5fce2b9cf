import { useId } from 'react';
import { addDays, monthOf } from '../format/format.ts';
import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { FilterPopover } from './filter-popover.tsx';

export interface DayRange {
  from?: string;
  to?: string;
}

interface Props {
  label: string;
  value: DayRange | undefined;
  onChange: (value: DayRange | undefined) => void;
}

/** Between two days, both included; usual periods in one press. */
export function DateRangeFilter({ label, value, onChange }: Props) {
  const t = useCoreText();
  const format = useFormat();
  const id = useId();
  const today = format.today();
  const periods: [string, DayRange][] = [
    [t('filters.last7'), { from: addDays(today, -6), to: today }],
    [t('filters.last30'), { from: addDays(today, -29), to: today }],
    [t('filters.thisMonth'), monthOf(today)],
    [t('filters.lastMonth'), monthOf(today, -1)],
    [t('filters.thisYear'), { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` }],
  ];
  const set = (bound: 'from' | 'to', day: string) => {
    const { [bound]: _old, ...rest } = value ?? {};
    const next: DayRange = day ? { ...rest, [bound]: day } : rest;
    onChange(next.from || next.to ? next : undefined);
  };
  return (
    <FilterPopover label={label} summary={rangeWords(value, format.day)} onClear={() => onChange(undefined)}>
      <div className="g-range">
        {(['from', 'to'] as const).map((bound) => (
          <div key={bound} className="g-field">
            <label htmlFor={id + bound}>{t(`filters.${bound}`)}</label>
            <input
              id={id + bound}
              type="date"
              className="form-control"
              value={value?.[bound]?.slice(0, 10) ?? ''}
              onChange={(event) => set(bound, event.target.value)}
            />
          </div>
        ))}
      </div>
      <div className="g-menu">
        {periods.map(([words, range]) => (
          <button key={words} type="button" className="g-menu-item" onClick={() => onChange(range)}>
            {words}
          </button>
        ))}
      </div>
    </FilterPopover>
  );
}

function rangeWords(range: DayRange | undefined, day: (value: string) => string): string | undefined {
  if (!range?.from && !range?.to) return undefined;
  return `${range.from ? day(range.from) : '…'} – ${range.to ? day(range.to) : '…'}`;
}
