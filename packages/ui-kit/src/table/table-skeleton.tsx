import { useCoreText } from '../i18n/use-text.ts';

/** Keeps the place of rows that are on their way. */
export function TableSkeleton({ columns, rows = 12 }: { columns: number; rows?: number }) {
  const t = useCoreText();
  return (
    <output className="g-table-frame" aria-label={t('common.loading')}>
      {Array.from({ length: rows + 1 }, (_row, row) => (
        <div key={row} className="g-skeleton-row">
          {Array.from({ length: columns }, (_column, column) => (
            <span key={column} className="g-skeleton" />
          ))}
        </div>
      ))}
    </output>
  );
}
