import { ticket } from '@guichet/dto/tickets/ticket';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { isWaitingForClient } from '../../parts/ticket-words.ts';

const FIXED = { state: ['open', 'in_progress', 'waiting', 'resolved'] } as const;
const SHOWN = 5;

/** The tickets that are not closed: those that expect something of the reader, and the others. */
export function useOpenTickets() {
  const list = useResourceList(ticket, { isLocal: true, fixed: FIXED, limit: 50 });
  const others = list.rows.filter((row) => !isWaitingForClient(row));
  return {
    list,
    waiting: list.rows.filter(isWaitingForClient),
    goingOn: others.slice(0, SHOWN),
    hasMore: others.length > SHOWN || list.hasMore,
  };
}
