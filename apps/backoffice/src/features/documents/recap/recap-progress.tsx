import type { ApiError } from '@guichet/api-client/api-error';
import { document } from '@guichet/dto/documents/document';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button, ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MailDocumentDialog } from '../../../documents/mail-document-dialog.tsx';
import { useText } from '../../../texts/load-texts.ts';

/** The live feed tells when it is ready; asked again now and then all the same. */
const ASK_MS = 2000;

/** Waits for the PDF in sight, then hands it over. It may be left: the document stays among the company's. [AG-08] */
export function RecapProgress({ documentId, onBack }: { documentId: string; onBack: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const download = useDownload();
  const [isMailing, setIsMailing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [document.name, 'item', documentId],
    queryFn: ({ signal }) => api.get(document, documentId, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'ready' ? false : ASK_MS),
  });
  if (error && !data) return <ErrorState problem={error as ApiError} onRetry={() => void refetch()} />;
  const state = data?.state ?? 'pending';
  return (
    <>
      <div className="g-state b-recap-state" aria-live="polite">
        <p className="g-state-title">{data && state !== 'pending' ? t(`recaps.${state}`) : t('recaps.pending')}</p>
        {state === 'pending' && <div className="b-waiting" aria-hidden />}
        <p>
          {data && state === 'ready' ? data.title : t(state === 'failed' ? 'recaps.failedText' : 'recaps.pendingText')}
        </p>
        {data && (
          <div className="g-form-actions">
            <Button onClick={onBack}>{t('recaps.again')}</Button>
            <ButtonLink to={`/companies/${data.companyId}/documents`}>{t('recaps.seeDocuments')}</ButtonLink>
            {data.abilities.mail && <Button onClick={() => setIsMailing(true)}>{t('documents.mail')}</Button>}
            {state === 'ready' && (
              <Button
                variant="primary"
                isBusy={download.isBusy}
                onClick={() => download.run({ path: `/documents/${data.id}/file`, name: data.fileName })}
              >
                {core('actions.download')}
              </Button>
            )}
          </div>
        )}
      </div>
      {isMailing && data && <MailDocumentDialog document={data} onClose={() => setIsMailing(false)} />}
    </>
  );
}
