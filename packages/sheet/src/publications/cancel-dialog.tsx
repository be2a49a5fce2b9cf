import { type PublicationRow, publication as publicationSchema } from '@guichet/dto/progress/publication';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { WordField } from '@guichet/ui-kit/fields/word-field.tsx';
import { useKeptText } from '@guichet/ui-kit/forms/use-kept-text.ts';
import { useTooLong } from '@guichet/ui-kit/forms/use-too-long.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { type FormEvent, useRef, useState } from 'react';
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
  const field = useRef<HTMLTextAreaElement>(null);
  const reason = useReason(publication.id);
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
    if (reason.check()) run();
    else field.current?.focus();
  };
  return (
    <Dialog title={t('publication.cancelTitle')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="g-dialog-text">{t('publication.cancelText')}</p>
        {problem && (
          <p className="g-notice g-notice-danger" role="alert">
            {problemText(problem)}
          </p>
        )}
        <WordField
          label={t('publication.cancelReason')}
          text={reason.text}
          onChange={reason.change}
          fault={reason.fault}
          isRequired
          ref={field}
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

/** Why it is cancelled, kept as it is typed; that it is missing is said once one has tried without. */
function useReason(publicationId: string) {
  const core = useCoreText();
  const kept = useKeptText(`publication-cancelled.${publicationId}`);
  const [isEmptyTold, setIsEmptyTold] = useState(false);
  const tooLong = useTooLong(kept.text, 1000);
  const isEmpty = kept.text.trim() === '';
  const check = () => {
    setIsEmptyTold(isEmpty);
    return !isEmpty && tooLong === null;
  };
  return { ...kept, fault: isEmptyTold && isEmpty ? core('fields.required') : tooLong, check };
}
