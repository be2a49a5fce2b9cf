import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useSearchParams } from 'react-router';
import { useText } from '../texts/load-texts.ts';

const YEARS_BACK = 5;

/** The year that a page covers, kept in the address; the last twelve months when it holds none. */
export function useYear() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('year') ?? '';
  const year = /^20\d\d$/.test(asked) ? asked : '';
  const set = (next: string) =>
    setParams(
      (current) => {
        const after = new URLSearchParams(current);
        if (next) after.set('year', next);
        else after.delete('year');
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return { year, set, search: year && `?year=${year}` };
}

export function YearPicker({ year, set }: ReturnType<typeof useYear>) {
  const t = useText();
  const thisYear = Number(useFormat().today().slice(0, 4));
  return (
    <select
      className="form-select b-year"
      aria-label={t('hours.year.label')}
      value={year}
      onChange={(event) => set(event.target.value)}
    >
      <option value="">{t('hours.year.last')}</option>
      {Array.from({ length: YEARS_BACK + 1 }, (_, index) => String(thisYear - index)).map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}
