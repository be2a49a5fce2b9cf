import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { FileDrop } from '@guichet/ui-kit/files/file-drop.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { type ChangeEvent, type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import { insertText, isSlashAlone } from './insert-text.ts';
import { TemplateMenu } from './template-menu.tsx';
import { type ReadyAnswer, useAnswerTemplates } from './use-answer-templates.ts';
import type { Composer } from './use-composer.ts';

interface Props {
  ticket: TicketItem;
  composer: Composer;
  /** Who will read it, in words: said where it is written. */
  audience: string;
  fieldId: string;
  onType: () => void;
}

/** Where a message is written; Ctrl-Enter sends it. */
export function ComposerForm({ ticket, composer, audience, fieldId, onType }: Props) {
  const t = useText();
  const problemText = useProblemText();
  const audienceId = useId();
  const { kind, body, uploads, problem, hasFailed, isSending } = composer;
  const isNote = kind === 'note';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (body.trim() === '') document.getElementById(fieldId)?.focus();
    else composer.send();
  };
  const press = (event: KeyboardEvent) => {
    // Back among the single keys; what is written stays.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const templates = useTemplates(ticket, fieldId);
  const type = (event: ChangeEvent<HTMLTextAreaElement>) => {
    composer.setBody(event.target.value);
    onType();
    templates.notice(event);
  };
  return (
    <form className={`t-composer t-composer-${kind}`} onSubmit={submit}>
      <FileDrop uploads={uploads} label={t('tickets.files.label')}>
        <textarea
          id={fieldId}
          className="form-control g-growing"
          aria-label={t(isNote ? 'tickets.reply.tabs.note' : 'tickets.reply.tabs.reply')}
          aria-describedby={audienceId}
          placeholder={t(isNote ? 'tickets.reply.notePlaceholder' : 'tickets.reply.replyPlaceholder')}
          rows={4}
          value={body}
          readOnly={isSending}
          onChange={type}
          onKeyDown={press}
        />
      </FileDrop>
      {problem && (
        <div className="g-notice g-notice-danger" role="alert">
          {problemText(problem)}
        </div>
      )}
      {hasFailed && !isSending && (
        <div className="g-notice g-notice-danger" role="alert">
          {t('tickets.reply.filesFailed')}
        </div>
      )}
      <div className="t-composer-foot">
        <TemplateMenu {...templates.menu} isDisabled={isSending} />
        <span id={audienceId} className="g-quiet">
          {audience}
        </span>
        {(body !== '' || uploads.all.length > 0) && !isSending && (
          <Button variant="link" onClick={composer.discard}>
            {t('tickets.reply.discard')}
          </Button>
        )}
        <Button type="submit" variant="primary" isBusy={isSending}>
          {t(isNote ? 'tickets.reply.keep' : 'tickets.reply.send')}
        </Button>
      </div>
    </form>
  );
}

/** The menu of templates: opened by its button or by a slash, it writes where the caret was. */
function useTemplates(ticket: TicketItem, fieldId: string) {
  const answers = useAnswerTemplates(ticket);
  const [isOpen, setIsOpen] = useState(false);
  const field = () => document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(fieldId)}`);
  return {
    notice({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) {
      const isTyped = nativeEvent instanceof InputEvent && nativeEvent.data === '/';
      if (isTyped && answers.length > 0 && isSlashAlone(target.value, target.selectionStart)) setIsOpen(true);
    },
    menu: {
      answers,
      isOpen,
      onOpen: setIsOpen,
      onLeave: () => field()?.focus({ preventScroll: true }),
      onChoose({ text }: ReadyAnswer) {
        setIsOpen(false);
        const target = field();
        if (target) insertText(target, text);
      },
    },
  };
}
