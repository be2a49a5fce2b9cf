import { intervention } from '@guichet/dto/contracts/intervention';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button, ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { ColumnChooser, useColumns } from '@guichet/ui-kit/table/column-chooser.tsx';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';
import { InterventionDrawer } from '../../time/intervention-drawer.tsx';
import { useInterventionAddress } from '../../time/use-intervention-address.ts';
import { InterventionFilters } from './intervention-filters.tsx';
import { useInterventionColumns } from './use-intervention-columns.tsx';

/** All the work done, and the time that it took. [AG-04] */
export function InterventionListPage() {
  const t = useText();
  const can = useCan();
  const canWrite = can('interventions.write');
  const address = useInterventionAddress();
  const list = useResourceList(intervention);
  const columns = useColumns('interventions', useInterventionColumns(), ['kind']);
  useShortcuts(canWrite ? { c: address.create } : {});
  const create = canWrite && (
    <Button variant="primary" onClick={address.create}>
      {t('interventions.create')}
    </Button>
  );
  return (
    <div className="g-page">
      <PageHeader
        title={t('interventions.title')}
        actions={
          <>
            {can('interventions.writeAny') && (
              <ButtonLink to="/interventions/not-accounted">{t('notAccounted.open')}</ButtonLink>
            )}
            {create}
          </>
        }
      />
      <InterventionFilters list={list} end={<ColumnChooser columns={columns} />} />
      <DataTable
        list={list}
        label={t('interventions.title')}
        columns={columns.shown}
        href={(row) => address.href(row.id)}
        empty={<EmptyState title={t('interventions.emptyTitle')} text={t('interventions.emptyText')} action={create} />}
      />
      <InterventionDrawer />
    </div>
  );
}
