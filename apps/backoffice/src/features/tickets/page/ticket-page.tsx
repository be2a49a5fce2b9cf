import '../tickets.css';
import { ticket as resource } from '@guichet/dto/tickets/ticket';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { useReadTicket } from '@guichet/ui-kit/notifications/use-read-ticket.ts';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { InterventionDrawer } from '../../../time/intervention-drawer.tsx';
import { rememberTicket } from '../list/use-return-focus.ts';
import { KeysHelp } from '../parts/keys-help.tsx';
import type { TicketItem } from '../parts/ticket-types.ts';
import { usePresence } from '../presence/use-presence.ts';
import { ReplyBox } from '../reply/reply-box.tsx';
import type { MessageKind } from '../reply/use-composer.ts';
import { Timeline } from '../thread/timeline.tsx';
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
  useReadTicket(id);
  if (item) return <TicketView key={id} ticket={item} />;
  return error ? <ErrorState problem={error} onRetry={retry} /> : <TicketSkeleton />;
}

function TicketView({ ticket }: { ticket: TicketItem }) {
  const [writing, setWriting] = useState<{ kind: MessageKind; focusCount: number }>({ kind: 'reply', focusCount: 0 });
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const timer = useTicketTimer(ticket.id);
  const { others, onType } = usePresence(ticket.id);
  const write = (kind: MessageKind) => setWriting(({ focusCount }) => ({ kind, focusCount: focusCount + 1 }));
  useTicketKeys(ticket, { write, toggleTimer: timer.toggle, help: () => setIsHelpOpen(true) });
  return (
    <div className="g-page">
      <TicketHead ticket={ticket} others={others} onReply={() => write('reply')} onHelp={() => setIsHelpOpen(true)} />
      <div className="t-columns">
        <div className="t-main">
          <ClosureBanner ticket={ticket} />
          <Description ticket={ticket} />
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
        </div>
        <Properties ticket={ticket} />
        <Context ticket={ticket} />
      </div>
      <InterventionDrawer />
      {isHelpOpen && <KeysHelp place="ticket" onClose={() => setIsHelpOpen(false)} />}
    </div>
  );
}
