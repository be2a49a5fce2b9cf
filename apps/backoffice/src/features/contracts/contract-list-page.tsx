import { contract } from '@guichet/dto/contracts/contract';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { ColumnChooser, useColumns } from '@guichet/ui-kit/table/column-chooser.tsx';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { ContractDrawer } from './contract-drawer.tsx';
import { ContractFilters } from './contract-filters.tsx';
import { useContractColumns } from './use-contract-columns.tsx';

/** What the companies signed. [AG-03] */
export function ContractListPage() {
  const t = useText();
  const canWrite = useCan()('contracts.write');
  const list = useResourceList(contract);
  const columns = useColumns('contracts', useContractColumns(), ['price', 'startsOn']);
  const [params] = useSearchParams();
  const [isCreating, setIsCreating] = useState(canWrite && params.has('new'));
  useShortcuts(canWrite ? { c: () => setIsCreating(true) } : {});
  const create = canWrite && (
    <Button variant="primary" onClick={() => setIsCreating(true)}>
      {t('contracts.create')}
    </Button>
  );
  const companies = list.query.filters?.companyId ?? [];
  return (
    <div className="g-page">
      <PageHeader title={t('contracts.title')} actions={create} />
      <ContractFilters list={list} end={<ColumnChooser columns={columns} />} />
      <DataTable
        list={list}
        label={t('contracts.title')}
        columns={columns.shown}
        href={(row) => `/contracts/${row.id}`}
        rowTone={(row) => (row.state === 'active' ? undefined : 'quiet')}
        empty={<EmptyState title={t('contracts.emptyTitle')} text={t('contracts.emptyText')} action={create} />}
      />
      {isCreating && (
        <ContractDrawer
          {...(companies.length === 1 && { companyId: companies[0] })}
          onClose={() => setIsCreating(false)}
        />
      )}
    </div>
  );
}
