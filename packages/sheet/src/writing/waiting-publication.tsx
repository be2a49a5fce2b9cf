import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { CloudUpload } from 'lucide-react';
import { useState } from 'react';
import type { Writing } from '../outbox/outbox-rows.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { WaitingState } from './waiting-state.tsx';
import { WritingExcerpt } from './writing-excerpt.tsx';

interface Props {
  writing: Writing;
  /** Opens it again, to write on. */
  onCorrect: (writing: Writing) => void;
}

/** A publication that has been let go and is not there yet. [WS-19] */
export function WaitingPublication({ writing, onCorrect }: Props) {
  const t = useSheetText();
  return (
    <section className="s-waiting g-notice" aria-label={t('waiting.label')}>
      <p className="s-acts">
        <CloudUpload size={18} aria-hidden />
        <b>{t(writing.over ? 'waiting.rewriting' : 'waiting.publication')}</b>
      </p>
      <WritingExcerpt writing={writing} />
      <WaitingOne writing={writing} onCorrect={onCorrect} />
    </section>
  );
}

/** How far it is, and the ways out: again, write on, give up. */
function WaitingOne({ writing, onCorrect }: Props) {
  const t = useSheetText();
  const { view, keepWriting, dropWriting, send } = useOutbox();
  const [isAsking, setIsAsking] = useState(false);
  const share = view.shares.get(writing.key);
  // What is on its way can't be taken back: nobody would know what of it has arrived.
  const isLeaving = share !== undefined && writing.standing === 'waiting';
  const again = () => void keepWriting({ ...writing, standing: 'waiting', refusal: null }).then(send, () => undefined);
  const correct = () => {
    const open: Writing = { ...writing, standing: 'open', refusal: null };
    void keepWriting(open).then(
      () => onCorrect(open),
      () => undefined,
    );
  };
  return (
    <>
      <WaitingState refusal={writing.refusal} share={share} />
      {!isLeaving && (
        <div className="s-acts">
          <Button onClick={again}>{t('waiting.again')}</Button>
          <Button onClick={correct}>{t('waiting.correct')}</Button>
          <Button variant="link" onClick={() => setIsAsking(true)}>
            {t('waiting.giveUp')}
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('writing.discardTitle')}
          confirmLabel={t('writing.discardConfirm')}
          onConfirm={() => void dropWriting(writing)}
          onClose={() => setIsAsking(false)}
        >
          {t('writing.discardText')}
        </ConfirmDialog>
      )}
    </>
  );
}
