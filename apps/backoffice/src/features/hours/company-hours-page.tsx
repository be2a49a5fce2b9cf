import { company } from '@guichet/dto/companies/company';
import { hourBalance, hourHistory } from '@guichet/dto/contracts/hours';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { PackList } from '../../packs/pack-list.tsx';
import { SellPackDrawer } from '../../packs/sell-pack-drawer.tsx';
import { useText } from '../../texts/load-texts.ts';
import { InterventionDrawer } from '../../time/intervention-drawer.tsx';
import { HourActions } from './hour-actions.tsx';
import { HourTotals } from './hour-totals.tsx';
import { Statement } from './statement.tsx';
import { UseChart } from './use-chart.tsx';
import '../../parts/parts.css';
import './hours.css';

/** What a company bought, used and has left, and every line of it. [AG-06] */
export function CompanyHoursPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(company, id);
  const balance = useRead(`/companies/${id}/hours`, hourBalance);
  const history = useRead(`/companies/${id}/hour-history`, hourHistory);
  const canSell = useCan()('contracts.write');
  const [params] = useSearchParams();
  const [isSelling, setIsSelling] = useState(canSell && params.has('new'));
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  const sell = canSell && (
    <Button variant="primary" onClick={() => setIsSelling(true)}>
      {t('packs.sell')}
    </Button>
  );
  const packs = balance.data?.packs ?? [];
  return (
    <div className="g-page">
      <PageHeader
        title={t('hours.titleOf', { company: item.name })}
        parent={{ to: `/companies/${id}`, label: item.name }}
        actions={<HourActions companyId={id}>{sell}</HourActions>}
      />
      {balance.error && <ErrorState problem={balance.error} onRetry={balance.retry} />}
      <HourTotals balance={balance.data} companyId={id} />
      <div className={`b-hours ${balance.isLoading ? 'g-wait' : ''}`}>
        <Section title={t('packs.title')}>
          {balance.data && packs.length === 0 && (
            <EmptyState title={t('hours.noPackTitle')} text={t('hours.noPackText')} action={sell} />
          )}
          {packs.length > 0 && <PackList packs={packs} />}
        </Section>
        <UseChart {...history} />
      </div>
      <div className={balance.isLoading || history.isLoading ? 'g-wait' : undefined}>
        <Statement companyId={id} />
      </div>
      {isSelling && (
        <SellPackDrawer owner={{ companyId: id, companyName: item.name }} onClose={() => setIsSelling(false)} />
      )}
      <InterventionDrawer companyId={id} />
    </div>
  );
}
