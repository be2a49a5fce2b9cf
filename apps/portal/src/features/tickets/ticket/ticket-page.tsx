import type { ItemOf } from '@guichet/dto/core/resource';
import { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { useReadNews } from '@guichet/ui-kit/notifications/use-read-news.ts';
import { useRef } from 'react';
import { useLocation, useParams } from 'react-router';
import { Page } from '../../../layout/page.tsx';
import { LineSkeleton } from '../../../parts/line-skeleton.tsx';
import { useText } from '../../../texts/use-text.ts';
import { ReplyBox } from '../reply/reply-box.tsx';
import { Thread } from '../thread/thread.tsx';
import { type ThreadReading, useThread } from '../thread/use-thread.ts';
import { Standing } from './standing.tsx';
import { TicketFacts } from './ticket-facts.tsx';

/** One ticket: where it stands, what was said and done, and a word to add. [AG-14] */
export function TicketPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(ticketResource, id);
  const thread = useThread(id);
  useReadNews('ticketId', id);
  const parent = { to: '/tickets', label: t('tickets.title') };
  if (item && !thread.isLoading) return <Found key={id} ticket={item} thread={thread} />;
  return (
    <Page title={t('tickets.one')} parent={parent}>
      {error ? <ErrorState problem={error} onRetry={retry} /> : <LineSkeleton rows={6} />}
    </Page>
  );
}

function Found({ ticket, thread }: { ticket: ItemOf<typeof ticketResource>; thread: ThreadReading }) {
  const t = useText();
  const format = useFormat();
  const reply = useRef<HTMLTextAreaElement>(null);
  const isNew = (useLocation().state as { isNew?: boolean } | null)?.isNew === true;
  const lead = t('tickets.openedOn', { reference: ticket.reference, day: format.date(ticket.openedAt) });
  return (
    <Page title={ticket.title} parent={{ to: '/tickets', label: t('tickets.title') }} lead={lead}>
      {isNew && <output className="g-notice p-good">{t('tickets.arrived')}</output>}
      <div className="p-ticket">
        <div className="p-ticket-main">
          <Standing ticket={ticket} onReply={() => reply.current?.focus()} />
          <Thread ticket={ticket} thread={thread} />
          {ticket.abilities.comment && <ReplyBox ticket={ticket} field={reply} />}
        </div>
        <TicketFacts ticket={ticket} />
      </div>
    </Page>
  );
}
