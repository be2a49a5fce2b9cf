import { type PublicationRow, publication as publicationSchema } from '@guichet/dto/progress/publication';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { useState } from 'react';
import { TellingChoice } from '../telling/telling-choice.tsx';
import { useSheetText } from '../texts/use-sheet-text.ts';

interface Props {
  publication: PublicationRow;
  onDone: (publication: PublicationRow) => void;
  onClose: () => void;
}

/** Lets the client read a draft, and tells them if that is ticked: two things, each its own. [WS-15] */
export function PublishDialog({ publication, onDone, onClose }: Props) {
  const t = useSheetText();
  const api = useApi();
  const { id, projectId, marksFinished } = publication;
  const [tell, setTell] = useState(false);
  const { run, isBusy } = useCommand(
    () => api.command(`/publications/${id}/publish`, { tell }, { answer: publicationSchema }),
    {
      done: t('publication.published'),
      onDone: (published) => {
        onDone(published);
        onClose();
      },
    },
  );
  return (
    <ConfirmDialog
      title={t('publication.publishTitle')}
      confirmLabel={t(tell ? 'writing.publishAndTell' : 'writing.publish')}
      isDanger={false}
      isBusy={isBusy}
      onConfirm={() => run()}
      onClose={onClose}
    >
      <p>{t('publication.publishText')}</p>
      <TellingChoice projectId={projectId} act={marksFinished ? 'finish' : 'publish'} isOn={tell} onChange={setTell} />
    </ConfirmDialog>
  );
}
