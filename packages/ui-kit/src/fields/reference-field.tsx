import type { AnyResource, FiltersOf, ListQuery, RowOf } from '@guichet/dto/core/resource';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../app/app-context.ts';
import type { Option } from './choice-fields.tsx';
import { Combobox } from './combobox.tsx';
import { type FieldProps, FormField } from './form-field.tsx';

interface Props<R extends AnyResource> extends FieldProps {
  resource: R;
  /** The words of a row. */
  rowLabel: (row: RowOf<R>) => string;
  filters?: FiltersOf<R>;
}

/** Points to a row of another resource. */
export function ReferenceField<R extends AnyResource>({ resource, rowLabel, filters, ...field }: Props<R>) {
  const search = useReferenceSearch(resource, rowLabel, filters);
  return (
    <FormField<string | null> {...field}>
      {({ value, change, input }) => (
        <ReferenceInput
          value={value ?? null}
          onChange={change}
          search={search}
          input={input}
          resource={resource}
          rowLabel={rowLabel}
        />
      )}
    </FormField>
  );
}

interface InputProps<R extends AnyResource> {
  value: string | null;
  onChange: (value: string | null) => void;
  search: (words: string) => Promise<readonly Option[]>;
  input: Parameters<typeof Combobox>[0]['input'];
  resource: R;
  rowLabel: (row: RowOf<R>) => string;
}

/** The same, for a value that is no form's. */
function ReferenceInput<R extends AnyResource>({ value, onChange, search, input, resource, rowLabel }: InputProps<R>) {
  const [chosen, setChosen] = useState<Option | null>(null);
  const label = useReferenceLabel(resource, chosen?.value === value ? null : value, rowLabel);
  return (
    <Combobox
      value={value}
      valueLabel={chosen?.value === value ? chosen.label : (label ?? '')}
      onChange={(next, nextLabel) => {
        setChosen(next === null ? null : { value: next, label: nextLabel });
        onChange(next);
      }}
      search={search}
      input={input}
    />
  );
}

/** Finds rows by words: by the API's own search where it has one, else among the first hundred. */
export function useReferenceSearch<R extends AnyResource>(
  resource: R,
  rowLabel: (row: RowOf<R>) => string,
  filters?: FiltersOf<R>,
) {
  const api = useApi();
  return async (words: string): Promise<readonly Option[]> => {
    const query: ListQuery<R> = resource.isSearchable ? { limit: 20, ...(words && { q: words }) } : { limit: 100 };
    const page = await api.list(resource, { ...query, ...(filters && { filters }) });
    const options = page.rows.map((row) => ({ value: (row as { id: string }).id, label: rowLabel(row) }));
    if (resource.isSearchable || !words) return options;
    return options.filter(({ label }) => label.toLocaleLowerCase().includes(words.toLocaleLowerCase()));
  };
}

/** The words of a row known by its id only. */
function useReferenceLabel<R extends AnyResource>(resource: R, id: string | null, rowLabel: (row: RowOf<R>) => string) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: [resource.name, 'item', id],
    queryFn: ({ signal }) => api.get(resource, id ?? '', { signal }),
    enabled: id !== null,
    staleTime: 5 * 60_000,
  });
  return data && rowLabel(data);
}
