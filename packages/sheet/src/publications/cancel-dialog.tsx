import { type PublicationRow, publication as publicationSchema } from '@guichet/dto/progress/publication';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { useKeptText } from '@guichet/ui-kit/forms/use-kept-text.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { type FormEvent, useId, useState } from 'react';
import { TellingChoice } from '../telling/telling-choice.tsx';
import { useSheetText } from '../texts/use-sheet-text.ts';

interface Props {
  publication: PublicationRow;
  onDone: (publication: PublicationRow) => void;
  onClose: () => void;
}

/** Says that what was announced was undone, and why: the reason shows to everyone. [WS-11] */
export function CancelDialog({ publication, onDone, onClose }: Props) {
  const t = useSheetText();
  const core = useCoreText();
  const api = useApi();
  const problemText = useProblemText();
  const fieldId = useId();
  const reason = useKeptText(`publication-cancelled.${publication.id}`);
  const [tell, setTell] = useState(false);
  const { run, isBusy, problem } = useCommand(
    () =>
      api.command(
        `/publications/${publication.id}/cancel`,
        { reason: reason.text.trim(), tell },
        { answer: publicationSchema },
      ),
    {
      onDone: (cancelled) => {
        reason.drop();
        onDone(cancelled);
        onClose();
      },
      onProblem: () => undefined,
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run();
  };
  return (
    <Dialog title={t('publication.cancelTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="g-dialog-text">{t('publication.cancelText')}</p>
        {problem && (
          <p className="g-notice g-notice-danger" role="alert">
            {problemText(problem)}
          </p>
        )}
        <label htmlFor={fieldId}>{t('publication.cancelReason')}</label>
        <textarea
          id={fieldId}
          className="form-control"
          rows={3}
          maxLength={1000}
          required
          data-first-focus
          value={reason.text}
          onChange={(event) => reason.change(event.target.value)}
        />
        <TellingChoice projectId={publication.projectId} act="cancel" isOn={tell} onChange={setTell} />
        <div className="g-form-actions">
          <Button onClick={onClose}>{core('actions.cancel')}</Button>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {t(tell ? 'publication.cancelAndTell' : 'publication.cancelConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
