import '../tickets.css';
import { attachmentList } from '@guichet/dto/tickets/attachment';
import { ticket as resource } from '@guichet/dto/tickets/ticket';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { usePresence } from '@guichet/ui-kit/live/use-presence.ts';
import { useReadNews } from '@guichet/ui-kit/notifications/use-read-news.ts';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { InterventionDrawer } from '../../../time/intervention-drawer.tsx';
import { rememberTicket } from '../list/use-return-focus.ts';
import { KeysHelp } from '../parts/keys-help.tsx';
import type { TicketItem } from '../parts/ticket-types.ts';
import { ReplyBox } from '../reply/reply-box.tsx';
import type { MessageKind } from '../reply/use-composer.ts';
import { Timeline } from '../thread/timeline.tsx';
import { useTimeline } from '../thread/use-timeline.ts';
import { TicketTime } from '../time/ticket-time.tsx';
import { useTicketTimer } from '../time/use-ticket-timer.ts';
import { ClosureBanner } from './closure-banner.tsx';
import { Context } from './context.tsx';
import { Description } from './description.tsx';
import { Properties } from './properties.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketSkeleton } from './ticket-skeleton.tsx';
import { useTicketKeys } from './use-ticket-keys.ts';

/** One ticket: everything that happened, and everything that may be done about it. [AG-20, AG-25, AG-26] */
export function TicketPage() {
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(resource, id);
  useEffect(() => rememberTicket(id), [id]);
  useReadNews('ticketId', id);
  if (item) return <TicketView key={id} ticket={item} />;
  return error ? <ErrorState problem={error} onRetry={retry} /> : <TicketSkeleton />;
}

function TicketView({ ticket }: { ticket: TicketItem }) {
  const [writing, setWriting] = useState<{ kind: MessageKind; focusCount: number }>({ kind: 'reply', focusCount: 0 });
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const thread = useThread(ticket.id);
  const timer = useTicketTimer(ticket.id);
  const { others, onType } = usePresence({
    place: `ticket:${ticket.id}`,
    path: `/tickets/${ticket.id}/presence`,
    isEnabled: useCan()('tickets.writeNotes'),
  });
  const write = (kind: MessageKind) => setWriting(({ focusCount }) => ({ kind, focusCount: focusCount + 1 }));
  useTicketKeys(ticket, { write, toggleTimer: timer.toggle, help: () => setIsHelpOpen(true) });
  return (
    <div className="g-page">
      <TicketHead ticket={ticket} others={others} onReply={() => write('reply')} onHelp={() => setIsHelpOpen(true)} />
      <div className="t-columns">
        <div className="t-main">
          <ClosureBanner ticket={ticket} />
          <Description ticket={ticket} files={thread.files} />
          {thread.isLoading ? (
            <Skeleton lines={8} />
          ) : (
            <>
              <Timeline ticketId={ticket.id} />
              <ReplyBox
                ticket={ticket}
                kind={writing.kind}
                focusCount={writing.focusCount}
                onKind={(kind) => setWriting((now) => ({ ...now, kind }))}
                others={others}
                onType={onType}
              />
              <TicketTime ticket={ticket} timer={timer} />
            </>
          )}
        </div>
        <Properties ticket={ticket} />
        <Context ticket={ticket} isWaiting={thread.isLoading} />
      </div>
      <InterventionDrawer />
      {isHelpOpen && <KeysHelp place="ticket" onClose={() => setIsHelpOpen(false)} />}
    </div>
  );
}

/** What the parts below stand on: they come once it is there, so that none of them moves. */
function useThread(ticketId: string) {
  const attachments = useRead(`/tickets/${ticketId}/attachments`, attachmentList);
  const timeline = useTimeline(ticketId);
  const isLoading = attachments.isLoading || timeline.isLoading;
  return { files: isLoading ? [] : (attachments.data?.rows ?? []), isLoading };
}
