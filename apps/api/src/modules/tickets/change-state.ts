import type { changeTicketStateInput } from '@guichet/dto/tickets/ticket-commands';
import { canBecome, type TicketState } from '@guichet/dto/tickets/ticket-state';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { type Acted, changeTicket, lockTicket } from './change-ticket.ts';
import { NO_CLOSURE_REQUEST, stateFields } from './state-fields.ts';
import { canReopen } from './ticket-acts.ts';
import { tell } from './ticket-mails.ts';
import { insertComment } from './write-comment.ts';

/**
 * Moves a ticket to another state; a comment, when there is one, goes to the thread. The client is mailed. [AG-20]
 * Throws conflict('ticket.bad_transition').
 */
export async function changeTicketState(
  context: Context,
  id: string,
  { state, comment, version }: z.output<typeof changeTicketStateInput> & { version?: number | undefined },
): Promise<Acted> {
  return transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id, version);
    assertTransition(before.state, state);
    const after = await changeTicket(tx, context, before, {
      action: 'state_changed',
      // A word to the client is an answer, whatever the state. [AG-24]
      data: { ...stateFields(context, before, state), ...(comment && { isAnswerDue: false }) },
    });
    if (comment) await insertComment(tx, context, after, { body: comment, isInternal: false });
    const { 'tickets.autoCloseDays': autoCloseDays } = context.settings;
    const news = { kind: 'state', state, autoCloseDays, body: comment ?? undefined } as const;
    await tell(tx, context, 'client', { ticket: after, news, key: `${id}:${after.version}` });
    return { before, after };
  });
}

/** The client agrees that it is resolved: the ticket closes. Throws conflict('ticket.bad_transition'). [AG-13] */
export async function confirmTicket(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id);
    if (before.state !== 'resolved') throw badTransition(before.state, 'closed');
    const after = await changeTicket(tx, context, before, {
      action: 'confirmed',
      data: stateFields(context, before, 'closed'),
    });
    await tell(tx, context, 'team', { ticket: after, news: { kind: 'confirmed' }, key: `${id}:${after.version}` });
  });
}

/**
 * Opens again what was resolved or closed; a client has some days to do so. [AG-13]
 * Throws conflict('ticket.bad_transition'), conflict('ticket.closed_too_long').
 */
export async function reopenTicket(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id);
    if (before.state !== 'resolved' && before.state !== 'closed') throw badTransition(before.state, 'open');
    const days = context.settings['tickets.autoCloseDays'];
    if (!canReopen(context, before)) throw conflict('ticket.closed_too_long', { closedAt: before.closedAt, days });
    const isByClient = context.actor.kind === 'client';
    const after = await changeTicket(tx, context, before, {
      action: 'reopened',
      // AG-24: who opens again what was thought done waits for the business, and no longer asks for it to be closed. [AG-13]
      data: {
        ...stateFields(context, before, 'open'),
        ...(isByClient && { isAnswerDue: true, ...NO_CLOSURE_REQUEST }),
      },
    });
    const key = `${id}:${after.version}`;
    if (isByClient) await tell(tx, context, 'team', { ticket: after, news: { kind: 'reopened' }, key });
    else
      await tell(tx, context, 'client', {
        ticket: after,
        news: { kind: 'state', state: 'open', autoCloseDays: days },
        key,
      });
  });
}

function assertTransition(from: TicketState, to: TicketState): void {
  if (!canBecome(from, to)) throw badTransition(from, to);
}

const badTransition = (from: TicketState, to: TicketState) => conflict('ticket.bad_transition', { from, to });
