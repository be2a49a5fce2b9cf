import type { ApiError } from '@guichet/api-client/api-error';
import type { RecapInput } from '@guichet/dto/documents/document';
import { recap } from '@guichet/dto/documents/recap';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useText } from '../../../texts/load-texts.ts';
import { RecapSheet } from './recap-sheet.tsx';

/** What the PDF will print, from the same figures. [AG-08] */
export function RecapPreview({ companyId, input }: { companyId: string; input: RecapInput }) {
  const t = useText();
  const api = useApi();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['companies', companyId, 'recap-preview', input],
    queryFn: () => api.command(`/companies/${companyId}/recaps/preview`, input, { answer: recap }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={t('recaps.preview')}>
      {error && <ErrorState problem={error as ApiError} onRetry={() => void refetch()} />}
      {!error && (
        <article className="b-sheet" aria-label={t('recaps.previewOf')} aria-busy={isFetching}>
          {data ? <RecapSheet recap={data} /> : <Skeleton lines={10} />}
        </article>
      )}
    </Section>
  );
}
