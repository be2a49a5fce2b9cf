import { notAccounted } from '@guichet/dto/contracts/not-accounted';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useSelection } from '@guichet/ui-kit/table/use-selection.ts';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { InterventionDrawer } from '../../time/intervention-drawer.tsx';
import { useInterventionAddress } from '../../time/use-intervention-address.ts';
import { MoveWorkDialog } from './move-work-dialog.tsx';
import { NotAccountedFilters } from './not-accounted-filters.tsx';
import { useNotAccountedColumns } from './use-not-accounted-columns.tsx';

/** Work on no pack, an expired or a wrong one: chosen, then set right in one act. [AG-09] */
export function NotAccountedPage() {
  const t = useText();
  const address = useInterventionAddress();
  const list = useResourceList(notAccounted, { limit: 50 });
  const selection = useSelection(list.search);
  const [isMoving, setIsMoving] = useState(false);
  const columns = useNotAccountedColumns();
  return (
    <div className="g-page">
      <PageHeader
        title={t('notAccounted.title')}
        subtitle={t('notAccounted.subtitle')}
        parent={{ to: '/interventions', label: t('interventions.title') }}
      />
      {selection.count > 0 ? (
        <section className="g-bulk" aria-label={t('notAccounted.bulk')}>
          <output>{t('notAccounted.chosen', { count: selection.count })}</output>
          <Button variant="primary" onClick={() => setIsMoving(true)}>
            {t('notAccounted.move')}
          </Button>
          <Button variant="link" onClick={selection.clear}>
            {t('notAccounted.clear')}
          </Button>
        </section>
      ) : (
        <NotAccountedFilters list={list} />
      )}
      <DataTable
        list={list}
        label={t('notAccounted.title')}
        columns={columns}
        href={(row) => address.href(row.id)}
        selection={selection}
        empty={<EmptyState title={t('notAccounted.emptyTitle')} text={t('notAccounted.emptyText')} />}
      />
      {isMoving && (
        <MoveWorkDialog
          works={list.rows.filter(({ id }) => selection.has(id))}
          onMoved={selection.set}
          onClose={() => setIsMoving(false)}
        />
      )}
      <InterventionDrawer />
    </div>
  );
}
