import type { RowOf } from '@guichet/dto/core/resource';
import { project } from '@guichet/dto/projects/project';
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
import { NewProjectDrawer } from './project-drawer.tsx';

type Row = RowOf<typeof project>;

/** The worksites, found by their number, their title or their client. [WS-05] */
export function ProjectListPage() {
  const t = useText();
  const canWrite = useCan()('projects.write');
  const list = useResourceList(project);
  const columns = useProjectColumns();
  const [params] = useSearchParams();
  const [isCreating, setIsCreating] = useState(canWrite && params.has('new'));
  useShortcuts(canWrite ? { c: () => setIsCreating(true) } : {});
  const create = canWrite && (
    <Button variant="primary" onClick={() => setIsCreating(true)}>
      {t('projects.create')}
    </Button>
  );
  return (
    <div className="g-page">
      <PageHeader title={t('projects.title')} actions={create} />
      <FilterBar list={list}>
        <SearchFilter list={list} label={t('projects.search')} />
        <YesNoFilter
          label={t('projects.state')}
          value={list.query.filters?.isFinished}
          onChange={(value) => list.setFilter('isFinished', value)}
          words={{ yes: t('projects.finishedMany'), no: t('projects.going') }}
        />
      </FilterBar>
      <DataTable
        list={list}
        label={t('projects.title')}
        columns={columns}
        href={(row) => `/projects/${row.id}`}
        rowTone={(row) => (row.isFinished ? 'quiet' : undefined)}
        empty={<EmptyState title={t('projects.emptyTitle')} text={t('projects.emptyText')} action={create} />}
      />
      {isCreating && <NewProjectDrawer onClose={() => setIsCreating(false)} />}
    </div>
  );
}

function ProjectTitle({ row }: { row: Row }) {
  const t = useText();
  return (
    <>
      {row.title} {row.isFinished && <Badge tone="good">{t('projects.finished')}</Badge>}
    </>
  );
}

function useProjectColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  return [
    { key: 'reference', label: t('projects.reference'), sort: 'reference', cell: (row) => row.reference },
    { key: 'title', label: t('projects.name'), sort: 'title', isMain: true, cell: (row) => <ProjectTitle row={row} /> },
    { key: 'company', label: t('projects.company'), cell: (row) => row.companyName },
    { key: 'lead', label: t('projects.lead'), isHiddenOnPhone: true, cell: (row) => row.leadName },
    {
      key: 'plannedEndOn',
      label: t('projects.plannedEndOn'),
      isLabelledOnPhone: true,
      cell: (row) => row.plannedEndOn && format.day(row.plannedEndOn),
    },
    {
      key: 'lastActivityAt',
      label: t('projects.lastActivityAt'),
      sort: 'lastActivityAt',
      cell: (row) => format.relative(row.lastActivityAt),
    },
  ];
}
