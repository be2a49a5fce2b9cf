import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useState } from 'react';
import { StateMark } from '../../../parts/state-mark.tsx';
import { stateTone, useStanding } from '../../../parts/ticket-words.ts';
import { useText } from '../../../texts/use-text.ts';
import { Rating } from './rating.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { RequestClosureDialog } from './request-closure-dialog.tsx';

interface Props {
  ticket: ItemOf<typeof ticketResource>;
  onReply: () => void;
}

/** Where the ticket stands, in plain words, and what the reader can do about it. [AG-13] */
export function Standing({ ticket, onReply }: Props) {
  const t = useText();
  const api = useApi();
  const standing = useStanding();
  const [asking, setAsking] = useState<'closure' | 'reopen' | null>(null);
  const { id, state, abilities, closureComment, isClosureRequested } = ticket;
  const confirm = useCommand(() => api.command(`/tickets/${id}/confirm`), {
    refresh: ['tickets'],
    done: t('tickets.confirmed'),
  });
  const isAnswerDue = state === 'waiting' && abilities.comment;

  return (
    <section className="p-standing" data-tone={stateTone(ticket)} aria-label={t('tickets.standing')}>
      <output className="p-standing-words">
        <StateMark state={state} />
        {standing(ticket)}
      </output>
      <p className="p-quiet">
        {t(isClosureRequested && state !== 'closed' ? 'tickets.next.closureRequested' : `tickets.next.${state}`)}
      </p>
      {isClosureRequested && closureComment && <blockquote className="p-quote">{closureComment}</blockquote>}
      <div className="p-actions">
        {abilities.confirm && (
          <Button variant="primary" onClick={() => confirm.run()} isBusy={confirm.isBusy}>
            {t('tickets.confirm')}
          </Button>
        )}
        {isAnswerDue && (
          <Button variant="primary" onClick={onReply}>
            {t('tickets.answer')}
          </Button>
        )}
        {abilities.reopen && <Button onClick={() => setAsking('reopen')}>{t('tickets.reopen')}</Button>}
        {abilities.requestClosure && !abilities.confirm && (
          <Button onClick={() => setAsking('closure')}>{t('tickets.requestClosure')}</Button>
        )}
      </div>
      {abilities.rate && <Rating key={ticket.rating} ticket={ticket} />}
      {asking === 'closure' && <RequestClosureDialog id={id} onClose={() => setAsking(null)} />}
      {asking === 'reopen' && <ReopenDialog ticket={ticket} onClose={() => setAsking(null)} />}
    </section>
  );
}
