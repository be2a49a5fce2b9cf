import type { TicketPriority, TicketState } from '@guichet/dto/tickets/ticket-state';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { useText } from '../../../texts/load-texts.ts';

/** The state of a ticket in words, with a shape of its own: neither rests on colour alone. */
export function StateBadge({ state }: { state: TicketState }) {
  const t = useText();
  return <span className={`t-state t-state-${state}`}>{t(`enumerations.ticketState.${state}`)}</span>;
}

/** Only what is above the ordinary catches the eye. */
export function PriorityMark({ priority }: { priority: TicketPriority }) {
  const t = useText();
  const words = t(`enumerations.ticketPriority.${priority}`);
  if (priority === 'urgent') return <Badge tone="danger">{words}</Badge>;
  if (priority === 'high') return <Badge tone="warning">{words}</Badge>;
  return <span className={priority === 'low' ? 'g-quiet' : undefined}>{words}</span>;
}
