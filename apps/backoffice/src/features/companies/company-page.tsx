import { company } from '@guichet/dto/companies/company';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { PageSkeleton, Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Tabs, useTab } from '@guichet/ui-kit/layout/tabs.tsx';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { CompanyHours } from '../../packs/company-hours.tsx';
import { useText } from '../../texts/load-texts.ts';
import { CompanyActions } from './company-actions.tsx';
import { CompanyCard } from './company-card.tsx';
import { CompanyContacts } from './company-contacts.tsx';

const TABS = ['card', 'contacts', 'documents'] as const;
const CompanyDocuments = lazy(async () => ({
  default: (await import('../../documents/company-documents.tsx')).CompanyDocuments,
}));

/** Everything about one company. [AG-23] */
export function CompanyPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(company, id);
  const canRead = useCan()('documents.read');
  const tabs = TABS.filter((key) => key !== 'documents' || canRead);
  const tab = useTab(TABS);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  return (
    <div className="g-page">
      <PageHeader
        title={item.name}
        badge={item.isArchived && <Badge tone="warning">{t('companies.archived')}</Badge>}
        parent={{ to: '/companies?isArchived=false', label: t('companies.title') }}
        actions={<CompanyActions item={item} />}
      />
      <Tabs
        label={t('companies.parts')}
        current={tab}
        tabs={tabs.map((key) => ({ key, label: t(`companies.tabs.${key}`) }))}
      />
      {tab === 'contacts' && <CompanyContacts companyId={item.id} />}
      {tab === 'documents' && canRead && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <CompanyDocuments companyId={item.id} />
        </Suspense>
      )}
      {tab === 'card' && (
        <div className="g-columns">
          <CompanyCard item={item} />
          <aside className="g-side">
            <Section
              title={t('companies.hours')}
              actions={<Link to={`/companies/${item.id}/hours`}>{t('hours.open')}</Link>}
            >
              <CompanyHours companyId={item.id} />
            </Section>
          </aside>
        </div>
      )}
    </div>
  );
}
