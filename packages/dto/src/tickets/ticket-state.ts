import * as z from 'zod';

export const ticketState = z.enum(['open', 'in_progress', 'waiting', 'resolved', 'closed']);
export type TicketState = z.infer<typeof ticketState>;

export const ticketPriority = z.enum(['low', 'normal', 'high', 'urgent']);
export type TicketPriority = z.infer<typeof ticketPriority>;

/** Which state may follow which: shared by the API, the buttons and the tests. */
export const ticketTransitions = {
  open: ['in_progress', 'waiting', 'resolved', 'closed'],
  in_progress: ['open', 'waiting', 'resolved', 'closed'],
  waiting: ['open', 'in_progress', 'resolved', 'closed'],
  resolved: ['open', 'in_progress', 'closed'],
  closed: ['open'],
} as const satisfies Record<TicketState, readonly TicketState[]>;

/** Whether a ticket in `from` may become `to`. */
export function canBecome(from: TicketState, to: TicketState): boolean {
  return (ticketTransitions[from] as readonly TicketState[]).includes(to);
}
