import type { AnyResource, FiltersOf, RowOf } from '@guichet/dto/core/resource';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useApi } from '../app/app-context.ts';
import type { Option } from '../fields/choice-fields.tsx';
import { FirstFocus } from '../fields/first-focus.tsx';
import { useReferenceSearch } from '../fields/reference-field.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { FilterPopover } from './filter-popover.tsx';

interface Props<R extends AnyResource> {
  label: string;
  resource: R;
  rowLabel: (row: RowOf<R>) => string;
  value: readonly string[] | undefined;
  onChange: (value: string[] | undefined) => void;
  noneLabel?: string;
  /** Which rows are offered; all by default. */
  filters?: FiltersOf<R>;
}

/** One or several rows of another resource, found by words. */
export function ReferenceFilter<R extends AnyResource>({
  label,
  resource,
  rowLabel,
  value = [],
  onChange,
  noneLabel,
  filters,
}: Props<R>) {
  const t = useCoreText();
  const fieldId = useId();
  const [words, setWords] = useState('');
  const find = useReferenceSearch(resource, rowLabel, filters);
  const found = useQuery({
    queryKey: [resource.name, 'options', words, filters],
    queryFn: () => find(words),
    staleTime: 60_000,
  });
  const labels = useLabels(resource, rowLabel, value, found.data ?? []);
  const none: Option[] = noneLabel ? [{ value: 'none', label: noneLabel }] : [];
  const chosen = value.map((id) => ({ value: id, label: id === 'none' ? (noneLabel ?? '') : (labels.get(id) ?? '…') }));
  const others = [...none, ...(found.data ?? [])].filter((option) => !value.includes(option.value));
  const toggle = (id: string) => {
    const next = value.includes(id) ? value.filter((each) => each !== id) : [...value, id];
    onChange(next.length > 0 ? next : undefined);
  };
  const summary = chosen.length > 1 ? String(chosen.length) : chosen[0]?.label;
  return (
    <FilterPopover label={label} summary={summary} onClear={() => onChange(undefined)}>
      <input
        type="search"
        className="form-control g-menu-search"
        aria-label={t('common.pair', { what: t('actions.search'), which: label })}
        placeholder={t('actions.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        id={fieldId}
      />
      <FirstFocus id={fieldId} />
      <div className="g-menu">
        {[...chosen, ...others].map((option) => (
          <label key={option.value} className="g-menu-item">
            <input
              type="checkbox"
              className="form-check-input"
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            {option.label}
          </label>
        ))}
        {others.length === 0 && !found.isPending && <div className="g-menu-note">{t('filters.nothingFound')}</div>}
      </div>
    </FilterPopover>
  );
}

/** The words of the chosen rows, read one by one where the search did not bring them. */
function useLabels<R extends AnyResource>(
  resource: R,
  rowLabel: (row: RowOf<R>) => string,
  ids: readonly string[],
  known: readonly Option[],
): ReadonlyMap<string, string> {
  const api = useApi();
  const { data } = useQuery({
    queryKey: [resource.name, 'labels', ids.join(',')],
    queryFn: () =>
      Promise.all(
        ids
          .filter((id) => id !== 'none')
          .map(async (id): Promise<[string, string]> => [id, rowLabel((await api.get(resource, id)) as RowOf<R>)]),
      ),
    enabled: ids.length > 0,
    staleTime: 5 * 60_000,
  });
  return new Map([...known.map(({ value, label }): [string, string] => [value, label]), ...(data ?? [])]);
}
