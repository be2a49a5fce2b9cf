import type { RowOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import type { TicketState } from '@guichet/dto/tickets/ticket-state';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../texts/use-text.ts';

type Ticket = Pick<
  RowOf<typeof ticket>,
  'state' | 'assigneeName' | 'isClosureRequested' | 'lastActivityAt' | 'closureRequestedAt'
>;

/** Neutral until something is expected of the reader, or done. */
export type StateTone = 'calm' | 'yours' | 'done';

const TONES: Record<TicketState, StateTone> = {
  open: 'calm',
  in_progress: 'calm',
  waiting: 'yours',
  resolved: 'yours',
  closed: 'done',
};

export const stateTone = ({ state }: Pick<Ticket, 'state'>): StateTone => TONES[state];

/** Whether the next word is the client's. */
export const isWaitingForClient = (each: Pick<Ticket, 'state'>): boolean => stateTone(each) === 'yours';

/** Where a ticket stands, as one would tell it. */
export function useStanding(): (ticket: Ticket) => string {
  const t = useText();
  const format = useFormat();
  return ({ state, assigneeName, isClosureRequested, closureRequestedAt, lastActivityAt }) => {
    const name = assigneeName ?? '';
    const key = assigneeName ? 'named' : 'unnamed';
    if (isClosureRequested && state !== 'closed') {
      return t('standing.closureRequested', { day: format.date(closureRequestedAt ?? lastActivityAt) });
    }
    if (state === 'closed') return t('standing.closed', { day: format.date(lastActivityAt) });
    return t(`standing.${state}.${key}`, { name });
  };
}
