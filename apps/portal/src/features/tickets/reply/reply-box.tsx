import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { FileDrop } from '@guichet/ui-kit/files/file-drop.tsx';
import { useTooLong } from '@guichet/ui-kit/forms/use-too-long.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { type FormEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useText } from '../../../texts/use-text.ts';
import { useReply } from './use-reply.ts';

interface Props {
  ticket: ItemOf<typeof ticketResource>;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** A word to add, with files; kept until it has arrived. */
export function ReplyBox({ ticket: { id, state }, field }: Props) {
  const t = useText();
  const problemText = useProblemText();
  const fieldId = useId();
  const [isEmptyTold, setIsEmptyTold] = useState(false);
  const reply = useReply(id, () => showToast({ text: t('reply.sent') }));
  const { body, files, problem, isSending } = reply;
  const isEmpty = body.trim() === '';
  const tooLong = useTooLong(body, 20_000);
  const fault = isEmptyTold && isEmpty ? t('reply.empty') : tooLong;

  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    setIsEmptyTold(isEmpty);
    if (isEmpty || tooLong) field.current?.focus();
    else if (!isSending) reply.send();
  }

  return (
    <form className="p-reply" onSubmit={submit} noValidate>
      <label htmlFor={fieldId}>{t('reply.label')}</label>
      {reply.isRestored && body && <p className="p-quiet">{t('reply.restored')}</p>}
      {problem && (
        <p className="g-notice g-notice-danger" role="alert">
          {problemText(problem)} {problem.code !== 'network' && t('reply.kept')}
        </p>
      )}
      <FileDrop uploads={files} label={t('reply.files')}>
        <textarea
          id={fieldId}
          ref={field}
          className="form-control g-growing"
          rows={4}
          value={body}
          readOnly={isSending}
          aria-invalid={fault !== null}
          aria-describedby={`${fieldId}-note`}
          onChange={(event) => reply.setBody(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        />
      </FileDrop>
      <div className="p-reply-foot">
        <p id={`${fieldId}-note`} className={fault ? 'g-field-error' : 'p-quiet'}>
          {fault ?? (state === 'resolved' ? t('reply.reopens') : '')}
        </p>
        <Button type="submit" variant="primary" isBusy={isSending}>
          {t('reply.send')}
        </Button>
      </div>
    </form>
  );
}
