import { UploadRow } from '@guichet/ui-kit/files/upload-row.tsx';
import type { Uploads } from '@guichet/ui-kit/files/use-uploads.ts';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../../layout/page.tsx';
import { useText } from '../../../texts/use-text.ts';

/** The ticket exists; its files are on their way, and none is given up without a word. */
export function SendingFiles({
  created: { id, reference },
  uploads,
}: {
  created: { id: string; reference: string };
  uploads: Uploads;
}) {
  const t = useText();
  const navigate = useNavigate();
  const { all, isBusy } = uploads;
  const isDone = all.every(({ state }) => state === 'done' || state === 'refused');
  useEffect(() => {
    if (isDone) void navigate(`/tickets/${id}`, { replace: true, state: { isNew: true } });
  }, [isDone, id, navigate]);

  return (
    <Page
      title={t('tickets.received', { reference })}
      lead={t(isBusy || isDone ? 'tickets.sendingFiles' : 'tickets.filesFailed')}
    >
      <ul className="g-uploads">
        {all.map((upload) => (
          <UploadRow key={upload.id} upload={upload} uploads={uploads} />
        ))}
      </ul>
      {!isBusy && !isDone && (
        <div className="p-actions">
          <ButtonLink to={`/tickets/${id}`} replace>
            {t('tickets.goWithout')}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
