import { changeRequest, changeRequestState } from '@guichet/dto/accounts/change-request';
import { company } from '@guichet/dto/companies/company';
import type { RowOf } from '@guichet/dto/core/resource';
import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { FilterBar } from '@guichet/ui-kit/table/filter-bar.tsx';
import { ReferenceFilter } from '@guichet/ui-kit/table/reference-filter.tsx';
import { Link } from 'react-router';
import { enumOptions } from '../../options.ts';
import { useFieldWords } from '../../parts/field-words.ts';
import { useText } from '../../texts/load-texts.ts';
import { ChangeActions } from './change-actions.tsx';
import { ChangeValues } from './change-values.tsx';
import { RegistrationList } from './registration-list.tsx';

type Row = RowOf<typeof changeRequest>;

/** What clients changed of their account, and what they ask to change, from what to what. [WS-01] */
export function ClientChangeListPage() {
  const t = useText();
  const list = useResourceList(changeRequest);
  const { mayRegister } = useBranding();
  const filters = list.query.filters ?? {};
  return (
    <div className="g-page">
      <PageHeader title={t('layout.pages.clientChanges')} subtitle={t('clientChanges.lead')} />
      {mayRegister && <RegistrationList />}
      <FilterBar list={list}>
        <ChoiceFilter
          label={t('clientChanges.state')}
          options={enumOptions(changeRequestState, (state) => t(`clientChanges.states.${state}`))}
          value={filters.state}
          onChange={(value) => list.setFilter('state', value)}
        />
        <ReferenceFilter
          label={t('clientChanges.company')}
          resource={company}
          rowLabel={(row) => row.name}
          value={filters.companyId}
          onChange={(value) => list.setFilter('companyId', value)}
        />
      </FilterBar>
      <DataTable
        list={list}
        label={t('layout.pages.clientChanges')}
        columns={useColumns()}
        empty={<EmptyState title={t('clientChanges.emptyTitle')} text={t('clientChanges.emptyText')} />}
      />
    </div>
  );
}

const TONES = {
  waiting: 'accent',
  confirming: 'accent',
  applied: 'good',
  accepted: 'good',
  declined: 'danger',
  withdrawn: 'neutral',
  replaced: 'neutral',
} as const;

function useColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  const words = useFieldWords();
  return [
    {
      key: 'field',
      label: t('clientChanges.field'),
      isMain: true,
      cell: ({ subject, field, userName }) =>
        userName
          ? t('clientChanges.fieldOf', { field: words(subject, field), person: userName })
          : words(subject, field),
    },
    {
      key: 'company',
      label: t('clientChanges.company'),
      cell: (row) => <Link to={`/companies/${row.companyId}`}>{row.companyName}</Link>,
    },
    { key: 'change', label: t('clientChanges.change'), cell: (row) => <ChangeValues row={row} /> },
    {
      key: 'state',
      label: t('clientChanges.state'),
      cell: (row) => <Badge tone={TONES[row.state]}>{t(`clientChanges.states.${row.state}`)}</Badge>,
    },
    { key: 'by', label: t('clientChanges.by'), isLabelledOnPhone: true, cell: (row) => row.requestedByName },
    {
      key: 'createdAt',
      label: t('clientChanges.at'),
      sort: 'createdAt',
      cell: (row) => format.dateTime(row.createdAt),
    },
    {
      key: 'decision',
      label: t('clientChanges.decision'),
      cell: (row) => row.state === 'waiting' && <ChangeActions row={row} />,
    },
  ];
}
