import { Search } from 'lucide-react';
import { Children, type ReactNode, useEffect, useState } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';

interface Props {
  list: { isFiltered: boolean; reset: () => void };
  /** At the end of the bar: columns, export. */
  end?: ReactNode;
  children: ReactNode;
}

/** Filters above a list; what they say is in the address. */
export function FilterBar({ list, end, children }: Props) {
  const t = useCoreText();
  const filters = Children.toArray(children);
  return (
    <search className="g-filters" aria-label={t('filters.barLabel')}>
      {filters.slice(0, -1)}
      <div className="g-filters-last">
        {filters.at(-1)}
        {list.isFiltered && (
          <Button variant="link" onClick={list.reset}>
            {t('list.resetAll')}
          </Button>
        )}
      </div>
      {end && <div className="g-filters-end">{end}</div>}
    </search>
  );
}

interface SearchProps {
  list: { query: { q?: string }; setSearch: (q: string) => void };
  label?: string;
}

const TYPING_MS = 250;
/** Of characters: past it the API refuses to search, and nobody types what finds by its first words. */
const MOST_WORDS = 200;

/** Words to look for; asked once typing pauses. */
export function SearchFilter({ list, label }: SearchProps) {
  const t = useCoreText();
  const asked = list.query.q ?? '';
  const [typed, setTyped] = useState({ from: asked, text: asked });
  // The address changed elsewhere: by the back button, or by removing the filters.
  const text = typed.from === asked || typed.text === asked ? typed.text : asked;

  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => list.setSearch(text), TYPING_MS);
    return () => clearTimeout(timer);
  });

  return (
    <label className="g-search">
      <Search size={16} aria-hidden />
      <span className="visually-hidden">{label ?? t('filters.searchIn')}</span>
      <input
        type="search"
        className="form-control"
        placeholder={label ?? t('filters.searchIn')}
        maxLength={MOST_WORDS}
        value={text}
        onChange={(event) => setTyped({ from: asked, text: event.target.value })}
      />
    </label>
  );
}
