import { canBecome, type TicketState, ticketState } from '@guichet/dto/tickets/ticket-state';
import { type Actor, can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Abilities } from '../../kernel/resource/crud-routes.ts';

const DAY_MS = 24 * 3_600_000;

interface Known {
  state: TicketState;
  assigneeId: string | null;
  closureRequestedAt: Date | string | null;
  closedAt: Date | string | null;
}

/** AG-12: a client edits a ticket until somebody is in charge of it. */
export const isEditable = (actor: Actor, { assigneeId }: Pick<Known, 'assigneeId'>): boolean =>
  actor.kind === 'staff' || assigneeId === null;

/** A closure is asked for once, of a ticket that is not closed. [AG-13] */
export const canAskClosure = ({ state, closureRequestedAt }: Pick<Known, 'state' | 'closureRequestedAt'>): boolean =>
  state !== 'closed' && closureRequestedAt === null;

/** AG-13: what is resolved may be reopened; what is closed too, by staff always, by a client for a time. */
export function canReopen(
  { actor, clock, settings }: Context,
  { state, closedAt }: Pick<Known, 'state' | 'closedAt'>,
): boolean {
  if (state === 'resolved') return true;
  if (state !== 'closed') return false;
  const since = clock.now().getTime() - new Date(closedAt ?? 0).getTime();
  return actor.kind === 'staff' || since <= settings['tickets.autoCloseDays'] * DAY_MS;
}

/** What the caller may do with a ticket: the rights of the routes and the rules of their commands, so that no button repeats them. */
export function ticketAbilities(context: Context, ticket: Known): Abilities {
  const { actor } = context;
  const becoming = ticketState.options.map((state) => [
    `become.${state}`,
    can(actor, 'tickets.changeState') && canBecome(ticket.state, state),
  ]);
  return {
    update: can(actor, 'tickets.update') && isEditable(actor, ticket),
    assign: can(actor, 'tickets.assign'),
    comment: can(actor, 'tickets.comment'),
    writeNotes: can(actor, 'tickets.writeNotes'),
    requestClosure: can(actor, 'tickets.requestClosure') && canAskClosure(ticket),
    decideClosure: can(actor, 'tickets.decideClosure') && ticket.closureRequestedAt !== null,
    confirm: can(actor, 'tickets.requestClosure') && ticket.state === 'resolved',
    rate: can(actor, 'tickets.requestClosure') && ticket.state === 'closed',
    reopen: can(actor, 'tickets.update') && canReopen(context, ticket),
    ...(Object.fromEntries(becoming) as Abilities),
  };
}
