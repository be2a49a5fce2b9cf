import { closedMonth } from '@guichet/dto/contracts/closed-month';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { CloseMonthDialog } from './close-month-dialog.tsx';
import { ReopenMonth } from './reopen-month.tsx';

/** Months whose hours can no longer change. [AG-05] */
export function ClosedMonthListPage() {
  const t = useText();
  const format = useFormat();
  const canClose = useCan()('hours.closeMonth');
  const list = useResourceList(closedMonth);
  const [isClosing, setIsClosing] = useState(false);
  useShortcuts(canClose ? { c: () => setIsClosing(true) } : {});
  const close = canClose && (
    <Button variant="primary" onClick={() => setIsClosing(true)}>
      {t('closedMonths.close')}
    </Button>
  );
  return (
    <div className="g-page">
      <PageHeader title={t('closedMonths.title')} subtitle={t('closedMonths.subtitle')} actions={close} />
      <DataTable<typeof closedMonth>
        list={list}
        label={t('closedMonths.title')}
        columns={[
          {
            key: 'month',
            label: t('closedMonths.month'),
            sort: 'month',
            isMain: true,
            cell: (row) => <strong>{format.month(row.month)}</strong>,
          },
          { key: 'closedAt', label: t('closedMonths.closedAt'), cell: (row) => format.dateTime(row.closedAt) },
          { key: 'closedBy', label: t('closedMonths.closedBy'), cell: (row) => row.closedByName },
        ]}
        empty={<EmptyState title={t('closedMonths.emptyTitle')} text={t('closedMonths.emptyText')} action={close} />}
        {...(canClose && { rowActions: (row) => <ReopenMonth id={row.id} month={row.month} /> })}
      />
      {isClosing && <CloseMonthDialog onClose={() => setIsClosing(false)} />}
    </div>
  );
}
