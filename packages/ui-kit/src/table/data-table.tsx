import type { AnyResource, RowOf } from '@guichet/dto/core/resource';
import { type ReactNode, useRef } from 'react';
import { ErrorState } from '../feedback/states.tsx';
import { useProblemText } from '../feedback/use-problem-text.ts';
import type { ResourceList } from '../hooks/use-resource-list.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { TableSkeleton } from './table-skeleton.tsx';
import { useRowKeys } from './use-row-keys.ts';
import type { Selection } from './use-selection.ts';

/** How far a cell gives way: a name, one that has more room where there is some, a mail address that may break anywhere. */
export type Clip = 'name' | 'wide' | 'mail';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The sort key of the resource that its head sorts by. */
  sort?: string;
  align?: 'end';
  /** Takes the room that the others leave; the row's link is here. One per table. */
  isMain?: boolean;
  /** On a phone the label stands before the value, which does not say by itself what it is. Figures always have it. */
  isLabelledOnPhone?: boolean;
  /** Left out of the card on a phone. */
  isHiddenOnPhone?: boolean;
  /** Gives room to the main column: cut short, or over two lines on a tablet. A text shows whole where the pointer rests. */
  clip?: Clip;
}

interface Props<R extends AnyResource> {
  list: ResourceList<R>;
  /** Names the table. */
  label: string;
  columns: readonly Column<RowOf<R>>[];
  /** Where a row leads. */
  href?: (row: RowOf<R>) => string;
  selection?: Selection;
  /** What shows when there is nothing at all, without any filter. */
  empty: ReactNode;
  /** At the end of each row: a menu. */
  rowActions?: (row: RowOf<R>) => ReactNode;
  rowTone?: (row: RowOf<R>) => 'quiet' | undefined;
}

/** Rows of a list: 36 pixels each, moved through with j and k, cards on a phone. */
export function DataTable<R extends AnyResource>({ list, label, columns, empty, ...rest }: Props<R>) {
  const t = useCoreText();
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table, rest.selection);
  if (list.error) return <ErrorState problem={list.error} onRetry={list.retry} />;
  if (list.isLoading) return <TableSkeleton columns={columns.length} />;
  if (list.rows.length === 0) return list.isFiltered ? <NoMatch onReset={list.reset} /> : empty;
  const rows = list.rows as (RowOf<R> & { id: string })[];
  return (
    <div className="g-table-frame" aria-busy={list.isChanging}>
      <table ref={table} className="g-table" aria-label={label} aria-description={t('list.keys')}>
        <TableHead
          columns={columns}
          list={list}
          ids={rows.map(({ id }) => id)}
          hasActions={Boolean(rest.rowActions)}
          selection={rest.selection}
        />
        <tbody>
          {rows.map((row) => (
            <TableRow<RowOf<R> & { id: string }> key={row.id} row={row} columns={columns} {...rest} />
          ))}
        </tbody>
      </table>
      <TableFoot list={list} />
    </div>
  );
}

function TableFoot<R extends AnyResource>({ list }: { list: ResourceList<R> }) {
  const t = useCoreText();
  const problemText = useProblemText();
  const { count, isCountCapped, hasMore, isLoadingMore, loadMore, moreProblem } = list;
  return (
    <div className="g-table-foot">
      <output className="g-quiet">
        {count !== null && t(isCountCapped ? 'list.countCapped' : 'list.count', { count })}
      </output>
      {moreProblem && (
        <span className="g-danger" role="alert">
          {problemText(moreProblem)}
        </span>
      )}
      {hasMore && (
        <Button onClick={loadMore} isBusy={isLoadingMore}>
          {t('actions.loadMore')}
        </Button>
      )}
    </div>
  );
}

function NoMatch({ onReset }: { onReset: () => void }) {
  const t = useCoreText();
  return (
    <output className="g-state">
      <p className="g-state-title">{t('list.noMatch')}</p>
      <p>{t('list.noMatchHint')}</p>
      <Button onClick={onReset}>{t('list.resetFilters')}</Button>
    </output>
  );
}
