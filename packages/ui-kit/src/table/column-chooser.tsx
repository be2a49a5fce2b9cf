import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import type { Column } from './data-table.tsx';
import { FilterPopover } from './filter-popover.tsx';

interface ChosenColumns<Row> {
  all: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  isShown: (key: string) => boolean;
  toggle: (key: string) => void;
}

/** Which columns of a table show on this device; `hidden` are the ones left out at first. The main column always shows. */
export function useColumns<Row>(
  table: string,
  all: readonly Column<Row>[],
  hidden: readonly string[] = [],
): ChosenColumns<Row> {
  const storageKey = `guichet.columns.${table}`;
  const [off, setOff] = useState<readonly string[]>(() => localStorage.getItem(storageKey)?.split(',') ?? hidden);
  const isShown = (key: string) => !off.includes(key);
  return {
    all,
    shown: all.filter(({ key, isMain }) => isMain === true || isShown(key)),
    isShown,
    toggle: (key) => {
      const next = isShown(key) ? [...off, key] : off.filter((each) => each !== key);
      localStorage.setItem(storageKey, next.join(','));
      setOff(next);
    },
  };
}

export function ColumnChooser<Row>({ columns }: { columns: ChosenColumns<Row> }) {
  const t = useCoreText();
  return (
    <FilterPopover label={t('list.columns')} icon={<Columns3 size={16} aria-hidden />}>
      <div className="g-menu">
        {columns.all
          .filter(({ isMain }) => !isMain)
          .map(({ key, label }) => (
            <label key={key} className="g-menu-item">
              <input
                type="checkbox"
                className="form-check-input"
                checked={columns.isShown(key)}
                onChange={() => columns.toggle(key)}
              />
              {label}
            </label>
          ))}
      </div>
    </FilterPopover>
  );
}
