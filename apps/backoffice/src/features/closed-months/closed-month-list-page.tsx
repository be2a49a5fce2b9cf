import { hourReport, type ReportedMonth } from '@guichet/dto/contracts/hour-report';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { TableSkeleton } from '@guichet/ui-kit/table/table-skeleton.tsx';
import { useState } from 'react';
import { useYear, YearPicker } from '../../parts/year-picker.tsx';
import { useText } from '../../texts/load-texts.ts';
import { CloseMonthDialog } from './close-month-dialog.tsx';
import { ReopenMonth } from './reopen-month.tsx';
import '../../parts/parts.css';

const FIGURES = ['realMinutes', 'usedMinutes', 'unaccountedMinutes'] as const;

/** The months of a year with their figures, and which of them can no longer change. [AG-05] */
export function ClosedMonthListPage() {
  const t = useText();
  const canClose = useCan()('hours.closeMonth');
  const year = useYear();
  const { data, isLoading, error, retry } = useRead(`/hours/months${year.search}`, hourReport);
  const [isClosing, setIsClosing] = useState(false);
  useShortcuts(canClose ? { c: () => setIsClosing(true) } : {});
  return (
    <div className="g-page">
      <PageHeader
        title={t('closedMonths.title')}
        subtitle={t('closedMonths.subtitle')}
        actions={
          <>
            <YearPicker {...year} />
            {canClose && (
              <Button variant="primary" onClick={() => setIsClosing(true)}>
                {t('closedMonths.close')}
              </Button>
            )}
          </>
        }
      />
      {error && <ErrorState problem={error} onRetry={retry} />}
      {isLoading && <TableSkeleton columns={6} />}
      {data && <MonthTable months={data.months.toReversed()} canReopen={canClose} />}
      {isClosing && <CloseMonthDialog onClose={() => setIsClosing(false)} />}
    </div>
  );
}

function MonthTable({ months, canReopen }: { months: readonly ReportedMonth[]; canReopen: boolean }) {
  const t = useText();
  return (
    <div className="g-table-frame">
      <table className="g-table" aria-label={t('closedMonths.title')}>
        <thead>
          <tr>
            <th scope="col">{t('closedMonths.month')}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className="g-cell-end">
                {t(`closedMonths.${figure}`)}
              </th>
            ))}
            <th scope="col">{t('closedMonths.state')}</th>
            <th scope="col">{t('closedMonths.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((row) => (
            <MonthRow key={row.month} row={row} canReopen={canReopen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MonthRow({ row, canReopen }: { row: ReportedMonth; canReopen: boolean }) {
  const t = useText();
  const format = useFormat();
  const { month, closedId, closedAt, closedByName, closedReason, closedWith } = row;
  const about = closedAt
    ? [format.date(closedAt), closedByName, closedReason].filter(Boolean).join(' · ')
    : closedWith && t('closedMonths.closedWith', { month: format.month(closedWith) });
  return (
    <tr>
      <td className="g-cell-main">
        <strong>{format.month(month)}</strong>
      </td>
      {FIGURES.map((figure) => (
        <td key={figure} className="g-cell-end" data-label={t(`closedMonths.${figure}`)}>
          {format.hours(row[figure])}
        </td>
      ))}
      <td data-label={t('closedMonths.state')}>
        {closedWith ? <Badge tone="good">{t('closedMonths.isClosed')}</Badge> : t('closedMonths.isOpen')}{' '}
        {about && <span className="g-quiet">{about}</span>}
      </td>
      <td>{closedId && canReopen && <ReopenMonth id={closedId} month={month} />}</td>
    </tr>
  );
}
