import type { ReactNode } from 'react';

interface Column {
  label: string;
  isFigure?: boolean;
}

interface Props {
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly ReactNode[])[];
  total?: readonly ReactNode[];
  className?: string;
}

/** A table of the sheet: its title, its rows, its total. */
export function RecapTable({ title, columns, rows, total, className = '' }: Props) {
  const cellClass = (index: number) => (columns[index]?.isFigure ? 'b-sheet-figure' : undefined);
  return (
    <table className={`b-sheet-table ${className}`}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map(({ label }, index) => (
            <th key={label} scope="col" className={cellClass(index)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, index) => (
              <td key={columns[index]?.label} className={cellClass(index)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            {total.map((cell, index) => (
              <td key={columns[index]?.label} className={cellClass(index)}>
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
