import type { TicketState } from '@guichet/dto/tickets/ticket-state';
import type { Context } from '../../kernel/context.ts';
import type { LockedTicket } from './change-ticket.ts';

/** What a ticket holds once it is in a state: when it was resolved and closed, and no request that closing has answered. */
export function stateFields(
  { clock }: Pick<Context, 'clock'>,
  before: Pick<LockedTicket, 'resolvedAt'>,
  state: TicketState,
) {
  const now = clock.now();
  const answered = { isAnswerDue: false };
  if (state === 'resolved') return { state, resolvedAt: now, closedAt: null, ...answered };
  if (state !== 'closed') return { state, resolvedAt: null, closedAt: null, ...(state === 'waiting' && answered) };
  return {
    ...answered,
    state,
    resolvedAt: before.resolvedAt ?? now,
    closedAt: now,
    ...NO_CLOSURE_REQUEST,
  };
}

/** The fields of a closure request once it is answered. */
export const NO_CLOSURE_REQUEST = { closureRequestedAt: null, closureRequestedById: null, closureComment: null };
