import { company } from '@guichet/dto/companies/company';
import type { RowOf } from '@guichet/dto/core/resource';
import { role } from '@guichet/dto/identity/role';
import { user, userState } from '@guichet/dto/identity/user';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { FilterBar, SearchFilter } from '@guichet/ui-kit/table/filter-bar.tsx';
import { ReferenceFilter } from '@guichet/ui-kit/table/reference-filter.tsx';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';
import { UserDrawer } from './user-drawer.tsx';
import { UserStateBadge } from './user-state-badge.tsx';

type Row = RowOf<typeof user>;

/** The team and the contacts of companies. [AG-23] */
export function UserListPage() {
  const t = useText();
  const can = useCan();
  const [params] = useSearchParams();
  const list = useResourceList(user);
  const columns = useUserColumns();
  const [isCreating, setIsCreating] = useState(params.has('new'));
  const canWrite = can('users.write');
  useShortcuts(canWrite ? { c: () => setIsCreating(true) } : {});
  const { filters } = list.query;
  const companyId = filters?.companyId?.find((id) => id !== 'none');
  return (
    <div className="g-page">
      <PageHeader
        title={t('users.title')}
        actions={
          canWrite && (
            <Button variant="primary" onClick={() => setIsCreating(true)}>
              {t('users.create')}
            </Button>
          )
        }
      />
      <FilterBar list={list}>
        <SearchFilter list={list} label={t('users.search')} />
        <ChoiceFilter
          label={t('users.state')}
          options={enumOptions(userState, (state) => t(`enumerations.userState.${state}`))}
          value={filters?.state}
          onChange={(value) => list.setFilter('state', value)}
        />
        <ReferenceFilter
          label={t('users.company')}
          resource={company}
          rowLabel={(row) => row.name}
          value={filters?.companyId}
          onChange={(value) => list.setFilter('companyId', value)}
          noneLabel={t('users.team')}
        />
        {can('roles.read') && (
          <ReferenceFilter
            label={t('users.role')}
            resource={role}
            rowLabel={(row) => row.name}
            value={filters?.roleId}
            onChange={(value) => list.setFilter('roleId', value)}
          />
        )}
      </FilterBar>
      <DataTable
        list={list}
        label={t('users.title')}
        columns={columns}
        href={(row) => `/users/${row.id}`}
        rowTone={(row) => (row.state === 'disabled' ? 'quiet' : undefined)}
        empty={<EmptyState title={t('users.emptyTitle')} text={t('users.emptyText')} />}
      />
      {isCreating && <UserDrawer companyId={companyId} onClose={() => setIsCreating(false)} />}
    </div>
  );
}

function useUserColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  return [
    {
      key: 'name',
      label: t('users.name'),
      sort: 'lastName',
      isMain: true,
      cell: (row) => `${row.firstName} ${row.lastName}`,
    },
    {
      key: 'email',
      label: t('users.email'),
      clip: 'mail',
      cell: (row) => row.email,
    },
    {
      key: 'company',
      label: t('users.company'),
      clip: 'wide',
      cell: (row) => row.companyName ?? t('users.team'),
    },
    { key: 'role', label: t('users.role'), cell: (row) => row.roleName },
    { key: 'state', label: t('users.state'), cell: (row) => <UserStateBadge state={row.state} /> },
    {
      key: 'lastSignInAt',
      label: t('users.lastSignIn'),
      isHiddenOnPhone: true,
      isLabelledOnPhone: true,
      cell: (row) => (row.lastSignInAt ? format.relative(row.lastSignInAt) : '—'),
    },
  ];
}
