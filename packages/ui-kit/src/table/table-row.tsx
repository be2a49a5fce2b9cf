import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCoreText } from '../i18n/use-text.ts';
import type { Clip, Column } from './data-table.tsx';
import type { Selection } from './use-selection.ts';

interface Props<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  href?: ((row: Row) => string) | undefined;
  selection?: Selection | undefined;
  rowActions?: ((row: Row) => ReactNode) | undefined;
  rowTone?: ((row: Row) => 'quiet' | undefined) | undefined;
}

/** A row: its link covers it whole, so that every way of opening a link works on it. */
export function TableRow<Row extends { id: string }>({
  row,
  columns,
  href,
  selection,
  rowActions,
  rowTone,
}: Props<Row>) {
  const t = useCoreText();
  const isSelected = selection?.has(row.id) ?? false;
  return (
    <tr
      className={rowTone?.(row) === 'quiet' ? 'g-row-quiet' : undefined}
      data-row={row.id}
      aria-selected={selection ? isSelected : undefined}
    >
      {selection && (
        <td className="g-cell-check">
          <input
            type="checkbox"
            className="form-check-input"
            aria-label={t('list.selectRow')}
            checked={isSelected}
            onChange={() => selection.toggle(row.id)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={cellClass(column)} data-label={column.label}>
          {column.isMain && href ? (
            <Link to={href(row)} className="g-row-link" data-row-link>
              {column.cell(row)}
            </Link>
          ) : (
            <Clipped clip={column.clip}>{column.cell(row)}</Clipped>
          )}
        </td>
      ))}
      {rowActions && <td className="g-cell-actions">{rowActions(row)}</td>}
    </tr>
  );
}

const CLIPS: Record<Clip, string> = {
  name: 'g-clip',
  wide: 'g-clip g-clip-wide',
  mail: 'g-clip g-clip-wide g-clip-mail',
};

function Clipped({ clip, children }: { clip: Clip | undefined; children: ReactNode }) {
  if (!clip || !children) return children;
  return (
    <span className={CLIPS[clip]} title={typeof children === 'string' ? children : undefined}>
      {children}
    </span>
  );
}

function cellClass<Row>({ align, isMain, isHiddenOnPhone, isLabelledOnPhone }: Column<Row>): string {
  return [
    align === 'end' && 'g-cell-end',
    isMain && 'g-cell-main',
    isHiddenOnPhone && 'g-phone-hidden',
    isLabelledOnPhone && 'g-phone-labelled',
  ]
    .filter(Boolean)
    .join(' ');
}
