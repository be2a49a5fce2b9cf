import type { declineClosureInput, requestClosureInput } from '@guichet/dto/tickets/ticket-commands';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { changeTicket, lockTicket } from './change-ticket.ts';
import { NO_CLOSURE_REQUEST, stateFields } from './state-fields.ts';
import { canAskClosure } from './ticket-acts.ts';
import { tell } from './ticket-mails.ts';
import { insertComment } from './write-comment.ts';

/**
 * Asks for a ticket to be closed; whoever is in charge is told. [AG-13]
 * Throws conflict('ticket.already_closed'), conflict('ticket.closure_already_requested').
 */
export async function requestClosure(
  context: Context,
  id: string,
  { comment }: z.output<typeof requestClosureInput>,
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id);
    if (before.state === 'closed') throw conflict('ticket.already_closed');
    if (!canAskClosure(before)) throw conflict('ticket.closure_already_requested');
    const data = {
      closureRequestedAt: context.clock.now(),
      closureRequestedById: context.actor.userId,
      closureComment: comment ?? null,
    };
    const after = await changeTicket(tx, context, before, { action: 'closure_requested', data });
    const news = { kind: 'closure_requested', body: comment ?? undefined } as const;
    await tell(tx, context, 'team', { ticket: after, news, key: `${id}:${after.version}` });
  });
}

/** Closes a ticket as was asked. Throws conflict('ticket.no_closure_request'): of two people at once the second. [AG-13] */
export async function acceptClosure(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id);
    if (before.closureRequestedAt === null) throw conflict('ticket.no_closure_request');
    const data = stateFields(context, before, 'closed');
    const after = await changeTicket(tx, context, before, { action: 'closure_accepted', data });
    const news = { kind: 'state', state: 'closed', autoCloseDays: context.settings['tickets.autoCloseDays'] } as const;
    await tell(tx, context, 'client', { ticket: after, news, key: `${id}:${after.version}` });
  });
}

/** Keeps a ticket open; the reason goes to the thread and to the client. Throws conflict('ticket.no_closure_request'). [AG-13] */
export async function declineClosure(
  context: Context,
  id: string,
  { reason }: z.output<typeof declineClosureInput>,
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id);
    if (before.closureRequestedAt === null) throw conflict('ticket.no_closure_request');
    const data = { ...NO_CLOSURE_REQUEST, isAnswerDue: false };
    const after = await changeTicket(tx, context, before, { action: 'closure_declined', data });
    await insertComment(tx, context, after, { body: reason, isInternal: false });
    await tell(tx, context, 'client', {
      ticket: after,
      news: { kind: 'closure_declined', body: reason },
      key: `${id}:${after.version}`,
    });
  });
}
