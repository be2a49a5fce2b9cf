import { contract } from '@guichet/dto/contracts/contract';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Link, useParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { ContractActions } from './contract-actions.tsx';
import { ContractPacks } from './contract-packs.tsx';
import { ContractState } from './contract-state.tsx';
import { ContractTerms } from './contract-terms.tsx';

/** One contract: its terms, and the hours that it holds. [AG-03] */
export function ContractPage() {
  const t = useText();
  const format = useFormat();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(contract, id);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  const period = t('contracts.periodOf', { from: format.day(item.startsOn), to: format.day(item.endsOn) });
  return (
    <div className="g-page" key={item.id}>
      <PageHeader
        title={item.title}
        badge={<ContractState contract={item} />}
        parent={{ to: '/contracts', label: t('contracts.title') }}
        subtitle={
          <p>
            {item.reference} · <Link to={`/companies/${item.companyId}`}>{item.companyName}</Link> · {period}
          </p>
        }
        actions={<ContractActions item={item} />}
      />
      <div className="g-columns">
        <ContractPacks contract={item} />
        <ContractTerms contract={item} />
      </div>
    </div>
  );
}
