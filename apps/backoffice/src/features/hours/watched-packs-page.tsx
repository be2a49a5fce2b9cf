import { watchedPack } from '@guichet/dto/contracts/watched-pack';
import type { RowOf } from '@guichet/dto/core/resource';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';
import '../../parts/parts.css';

/** Every pack that wants an eye; the dashboard shows the first of them. [AG-24] */
export function WatchedPacksPage() {
  const t = useText();
  const list = useResourceList(watchedPack, { limit: 50 });
  const title = t('hours.watched.title');
  return (
    <div className="g-page">
      <PageHeader
        title={title}
        subtitle={t('hours.watched.text')}
        parent={{ to: '/hours', label: t('hours.report.title') }}
      />
      <DataTable<typeof watchedPack>
        list={list}
        label={title}
        columns={useColumns()}
        href={(row) => `/companies/${row.companyId}/hours`}
        empty={<EmptyState title={t('hours.watched.empty')} text={t('hours.watched.emptyText')} />}
      />
    </div>
  );
}

function useColumns(): readonly Column<RowOf<typeof watchedPack>>[] {
  const t = useText();
  const format = useFormat();
  return [
    {
      key: 'company',
      label: t('hours.watched.company'),
      isMain: true,
      sort: 'companyName',
      cell: (row) => row.companyName,
    },
    { key: 'pack', label: t('hours.watched.pack'), cell: (row) => row.packName },
    {
      key: 'left',
      label: t('hours.watched.left'),
      sort: 'leftMinutes',
      align: 'end',
      cell: (row) => format.hours(row.leftMinutes),
    },
    { key: 'of', label: t('hours.watched.of'), align: 'end', cell: (row) => format.hours(row.minutes) },
    {
      key: 'overage',
      label: t('hours.watched.overage'),
      sort: 'overageMinutes',
      align: 'end',
      cell: (row) => row.overageMinutes > 0 && <span className="b-over">{format.hours(row.overageMinutes)}</span>,
    },
    {
      key: 'expiresOn',
      label: t('hours.watched.expiresOn'),
      sort: 'expiresOn',
      isLabelledOnPhone: true,
      cell: (row) => format.day(row.expiresOn),
    },
  ];
}
