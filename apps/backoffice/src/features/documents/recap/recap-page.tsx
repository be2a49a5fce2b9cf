import { company } from '@guichet/dto/companies/company';
import { recapInput } from '@guichet/dto/documents/document';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { usualPeriods } from '@guichet/ui-kit/period/usual-periods.ts';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { RecapComposer } from './recap-composer.tsx';
import { RecapProgress } from './recap-progress.tsx';
import '../../../parts/parts.css';
import './recap.css';

/** Chooses what a recap shows, sees it, asks for it, has it. [AG-08] */
export function RecapPage() {
  const t = useText();
  const { id = '' } = useParams();
  const today = useFormat().today();
  const { item, error, retry } = useResourceItem(company, id);
  const [input, setInput] = useState(() => recapInput.parse(usualPeriods(today).lastMonth));
  const [documentId, setDocumentId] = useState<string | null>(null);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  return (
    <div className="g-page">
      <PageHeader
        title={t('recaps.titleOf', { company: item.name })}
        parent={{ to: `/companies/${id}/hours`, label: t('hours.title') }}
      />
      {documentId ? (
        <RecapProgress documentId={documentId} onBack={() => setDocumentId(null)} />
      ) : (
        <RecapComposer companyId={id} input={input} onChange={setInput} onAsked={setDocumentId} />
      )}
    </div>
  );
}
