import type { AnyResource, RowOf, SortKeyOf } from '@guichet/dto/core/resource';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ResourceList } from '../hooks/use-resource-list.ts';
import { useCoreText } from '../i18n/use-text.ts';
import type { Column } from './data-table.tsx';
import type { Selection } from './use-selection.ts';

interface Props<R extends AnyResource> {
  columns: readonly Column<RowOf<R>>[];
  list: ResourceList<R>;
  ids: readonly string[];
  hasActions: boolean;
  selection: Selection | undefined;
}

export function TableHead<R extends AnyResource>({ columns, list, ids, hasActions, selection }: Props<R>) {
  const t = useCoreText();
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className="g-cell-check">
            <input
              type="checkbox"
              className="form-check-input"
              aria-label={t('list.selectAll')}
              checked={ids.every((id) => selection.has(id))}
              onChange={(event) => (event.target.checked ? selection.set(ids) : selection.clear())}
            />
          </th>
        )}
        {columns.map((column) => (
          <ColumnHead key={column.key} column={column} list={list} />
        ))}
        {hasActions && (
          <th scope="col" className="g-cell-actions">
            <span className="visually-hidden">{t('actions.more')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function ColumnHead<R extends AnyResource>({ column, list }: { column: Column<RowOf<R>>; list: ResourceList<R> }) {
  const t = useCoreText();
  const { label, sort, align, isMain } = column;
  const className = `${align === 'end' ? 'g-cell-end' : ''} ${isMain ? 'g-cell-main' : ''}`;
  if (!sort)
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  const direction = list.sort === sort ? 'ascending' : list.sort === `-${sort}` ? 'descending' : 'none';
  const next = (direction === 'ascending' ? `-${sort}` : sort) as SortKeyOf<R>;
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button
        type="button"
        className="g-sort"
        title={t('list.sortBy', { column: label })}
        onClick={() => list.setSort(next)}
      >
        {label}
        {direction === 'ascending' && <ArrowUp size={12} aria-hidden />}
        {direction === 'descending' && <ArrowDown size={12} aria-hidden />}
      </button>
    </th>
  );
}
