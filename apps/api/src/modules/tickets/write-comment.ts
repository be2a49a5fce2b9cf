import type { CommentRow, commentInput } from '@guichet/dto/tickets/comment';
import type * as z from 'zod';
import { can } from '../../kernel/access/actor.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { changeTicket, type LockedTicket, lockTicket, touchTicket } from './change-ticket.ts';
import { readComment } from './read-comments.ts';
import { NO_CLOSURE_REQUEST, stateFields } from './state-fields.ts';
import { childAudience } from './ticket.access.ts';
import { tell } from './ticket-mails.ts';

type CommentInput = z.output<typeof commentInput>;

/**
 * Writes a message to the thread, or a note that no client ever sees. [AG-25] What a client writes on a ticket that is resolved
 * or waits for them opens it again: they have answered. Throws invalid on a note of a client and on files that are not the
 * caller's own, of this ticket, and free.
 */
export async function writeComment(context: Context, ticketId: string, input: CommentInput): Promise<CommentRow> {
  if (input.isInternal && !can(context.actor, 'tickets.writeNotes')) throw invalid({ isInternal: 'not_allowed' });
  const id = await transaction(context.db, (tx) => addComment(tx, context, ticketId, input));
  return readComment(context, id);
}

/** The same in a transaction of the caller's; what came by mail says so and keeps what it quoted. Throws notFound outside the scope. */
export async function addComment(
  tx: Transaction,
  context: Context,
  ticketId: string,
  input: CommentInput & ByMail,
): Promise<string> {
  const before = await lockTicket(tx, ticketId);
  const ticket = await moveTicket(tx, context, before, input);
  const commentId = await insertComment(tx, context, ticket, input);
  await linkFiles(tx, context, { ticketId, commentId, input });
  await tellOthers(tx, context, ticket, { id: commentId, ...input });
  return commentId;
}

/** Set on a message that came by mail. */
interface ByMail {
  isByMail?: true;
  quotation?: string | null;
}

/** Adds a message to a locked ticket and records it. */
export async function insertComment(
  tx: Transaction,
  context: Context,
  ticket: LockedTicket,
  { body, isInternal, isByMail, quotation }: { body: string; isInternal: boolean } & ByMail,
): Promise<string> {
  const now = context.clock.now();
  const { companyId } = ticket;
  const id = uuidv7(now.getTime());
  const data = {
    id,
    ticketId: ticket.id,
    companyId,
    authorId: context.actor.userId,
    body,
    isInternal,
    createdAt: now,
    ...(isByMail && {
      isByMail,
      quotation: quotation ?? null,
    }),
  };
  const after = await tx.comment.create({ data });
  const about = { entity: 'comment', entityId: id, ticketId: ticket.id, companyId };
  await recordChange(tx, context, { ...about, action: 'created', after, audience: childAudience(ticket, isInternal) });
  return id;
}

async function moveTicket(
  tx: Transaction,
  context: Context,
  before: LockedTicket,
  { isInternal }: { isInternal: boolean },
): Promise<LockedTicket> {
  const isAnswer = context.actor.kind === 'client' && (before.state === 'resolved' || before.state === 'waiting');
  if (!isAnswer) {
    await touchTicket(tx, context, before.id, isInternal ? {} : { isAnswerDue: context.actor.kind === 'client' });
    return before;
  }
  return changeTicket(tx, context, before, {
    action: 'reopened',
    // Words on what was resolved open it again, and take back the wish to see it closed. [AG-13]
    data: {
      ...stateFields(context, before, 'open'),
      isAnswerDue: true,
      ...(before.state === 'resolved' && NO_CLOSURE_REQUEST),
    },
  });
}

/** Files go with one message, once; those uploaded as internal never with a public one. */
async function linkFiles(
  tx: Transaction,
  { actor }: Context,
  { ticketId, commentId, input }: { ticketId: string; commentId: string; input: CommentInput },
): Promise<void> {
  const ids = [...new Set(input.attachmentIds)];
  if (ids.length === 0) return;
  const { isInternal } = input;
  const free = {
    id: { in: ids },
    ticketId,
    uploaderId: actor.userId,
    commentId: null,
    ...(!isInternal && { isInternal }),
  };
  const { count } = await tx.attachment.updateMany({ where: free, data: { commentId, isInternal } });
  if (count !== ids.length) throw invalid({ attachmentIds: 'unknown_reference' });
}

async function tellOthers(
  tx: Transaction,
  context: Context,
  ticket: LockedTicket,
  { id, body, isInternal }: { id: string; body: string; isInternal: boolean },
): Promise<void> {
  if (isInternal) return tell(tx, context, 'assignee', { ticket, news: { kind: 'note', body }, key: id });
  const side = context.actor.kind === 'client' ? 'team' : 'client';
  return tell(tx, context, side, { ticket, news: { kind: 'message', body }, key: id });
}
