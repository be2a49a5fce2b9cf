import { company } from '@guichet/dto/companies/company';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useParams } from 'react-router';
import { CompanyDocuments } from '../../../documents/company-documents.tsx';
import { useText } from '../../../texts/load-texts.ts';

/** The documents of one company. */
export function CompanyDocumentsPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(company, id);
  const canMake = useCan()('recaps.create');
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  const make = canMake && (
    <ButtonLink variant="primary" to={`/companies/${id}/recap`}>
      {t('hours.recap')}
    </ButtonLink>
  );
  return (
    <div className="g-page">
      <PageHeader
        title={t('documents.titleOf', { company: item.name })}
        parent={{ to: `/companies/${id}`, label: item.name }}
        actions={make}
      />
      <CompanyDocuments companyId={id} />
    </div>
  );
}
