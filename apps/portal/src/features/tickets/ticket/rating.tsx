import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { WordField } from '@guichet/ui-kit/fields/word-field.tsx';
import { useKeptText } from '@guichet/ui-kit/forms/use-kept-text.ts';
import { useTooLong } from '@guichet/ui-kit/forms/use-too-long.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../../../texts/use-text.ts';

/** From 1 to 5. */
const MARKS = ['one', 'two', 'three', 'four', 'five'] as const;

/** How it went, once it is over: a mark in words, and a word if one wishes. [AG-13] */
export function Rating({ ticket: { id, rating, ratingComment } }: { ticket: ItemOf<typeof ticketResource> }) {
  const t = useText();
  const api = useApi();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setIsOpen] = useState(rating === null);
  const [mark, setMark] = useState(rating);
  const word = useKeptText(`rating.${id}`, ratingComment ?? '');
  const tooLong = useTooLong(word.text, 1000);
  const send = useCommand(
    () => api.command(`/tickets/${id}/rating`, { rating: mark, comment: word.text.trim() || null }),
    {
      refresh: ['tickets'],
      done: t('rating.thanks'),
      onDone: () => {
        word.drop();
        setIsOpen(false);
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) field.current?.focus();
    else if (mark !== null) send.run();
  };

  if (!isOpen) {
    const given = MARKS[(rating ?? 0) - 1];
    return (
      <p className="p-rated">
        {given && t('rating.given', { mark: t(`rating.marks.${given}`) })}
        <Button variant="link" onClick={() => setIsOpen(true)}>
          {t('rating.change')}
        </Button>
      </p>
    );
  }
  return (
    <form className="p-rating" onSubmit={submit}>
      <fieldset>
        <legend>{t('rating.question')}</legend>
        <div className="p-choices">
          {MARKS.map((each, index) => (
            <label key={each}>
              <input
                type="radio"
                name="rating"
                value={each}
                checked={mark === index + 1}
                onChange={() => setMark(index + 1)}
              />
              {t(`rating.marks.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {mark !== null && (
        <>
          <WordField label={t('rating.word')} text={word.text} onChange={word.change} fault={tooLong} ref={field} />
          <div className="p-actions">
            <Button type="submit" variant="primary" isBusy={send.isBusy}>
              {t('rating.send')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
