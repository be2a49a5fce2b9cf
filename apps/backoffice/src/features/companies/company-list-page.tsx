import { company } from '@guichet/dto/companies/company';
import type { RowOf } from '@guichet/dto/core/resource';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { YesNoFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { FilterBar, SearchFilter } from '@guichet/ui-kit/table/filter-bar.tsx';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { CompanyDrawer } from './company-drawer.tsx';

type Row = RowOf<typeof company>;

/** The customers of the business. [AG-23] */
export function CompanyListPage() {
  const t = useText();
  const canWrite = useCan()('companies.write');
  const list = useResourceList(company);
  const columns = useCompanyColumns();
  const [params] = useSearchParams();
  const [isCreating, setIsCreating] = useState(canWrite && params.has('new'));
  useShortcuts(canWrite ? { c: () => setIsCreating(true) } : {});
  const create = canWrite && (
    <Button variant="primary" onClick={() => setIsCreating(true)}>
      {t('companies.create')}
    </Button>
  );
  return (
    <div className="g-page">
      <PageHeader title={t('companies.title')} actions={create} />
      <FilterBar list={list}>
        <SearchFilter list={list} label={t('companies.search')} />
        <YesNoFilter
          label={t('companies.state')}
          value={list.query.filters?.isArchived}
          onChange={(value) => list.setFilter('isArchived', value)}
          words={{ yes: t('companies.archivedMany'), no: t('companies.active') }}
        />
      </FilterBar>
      <DataTable
        list={list}
        label={t('companies.title')}
        columns={columns}
        href={(row) => `/companies/${row.id}`}
        rowTone={(row) => (row.isArchived ? 'quiet' : undefined)}
        empty={<EmptyState title={t('companies.emptyTitle')} text={t('companies.emptyText')} action={create} />}
      />
      {isCreating && <CompanyDrawer onClose={() => setIsCreating(false)} />}
    </div>
  );
}

function CompanyName({ row }: { row: Row }) {
  const t = useText();
  return (
    <>
      {row.name} {row.isArchived && <Badge>{t('companies.archived')}</Badge>}
    </>
  );
}

function useCompanyColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  return [
    { key: 'name', label: t('companies.name'), sort: 'name', isMain: true, cell: (row) => <CompanyName row={row} /> },
    { key: 'city', label: t('companies.city'), cell: (row) => row.city },
    {
      key: 'tickets',
      label: t('companies.openTickets'),
      align: 'end',
      cell: (row) => format.number(row.openTicketCount),
    },
    {
      key: 'hours',
      label: t('companies.hoursLeft'),
      align: 'end',
      cell: ({ leftMinutes, overageMinutes }) =>
        overageMinutes > 0 ? (
          <span className="g-hours-over">{format.hours(-overageMinutes)}</span>
        ) : leftMinutes ? (
          format.hours(leftMinutes)
        ) : (
          '—'
        ),
    },
    {
      key: 'createdAt',
      label: t('companies.createdAt'),
      sort: 'createdAt',
      isHiddenOnPhone: true,
      cell: (row) => format.date(row.createdAt),
    },
  ];
}
