import type { CommentRow, commentUpdate } from '@guichet/dto/tickets/comment';
import type * as z from 'zod';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { forbidden, stale } from '../../kernel/errors/problem-error.ts';
import { discardFiles } from './attachment-files.ts';
import { readComment } from './read-comments.ts';
import { childAudience } from './ticket.access.ts';

const select = {
  id: true,
  ticketId: true,
  companyId: true,
  authorId: true,
  body: true,
  isInternal: true,
  version: true,
  ticket: { select: { companyId: true, requesterId: true } },
} as const satisfies Prisma.CommentSelect;

type LockedComment = Prisma.CommentGetPayload<{ select: typeof select }>;

/** The author rewrites their message; what it said stays in the history. Throws forbidden('comment.not_author'), stale. */
export async function editComment(
  context: Context,
  id: string,
  { body, version }: z.output<typeof commentUpdate> & { version: number | undefined },
): Promise<CommentRow> {
  await transaction(context.db, async (tx) => {
    const before = await lockOwnComment(tx, context, id);
    if (version !== undefined && version !== before.version) throw stale(await readComment(context, id, sqlIn(tx)));
    if (before.body === body) return;
    await tx.comment.update({
      where: { id },
      data: { body, editedAt: context.clock.now(), version: { increment: 1 } },
    });
    await recordComment(tx, context, before, { action: 'updated', before: { body: before.body }, after: { body } });
  });
  return readComment(context, id);
}

/** Only the author takes a message back, its files with it, whoever else asks. Throws forbidden('comment.not_author'). */
export async function deleteComment(context: Context, id: string): Promise<void> {
  const files = await transaction(context.db, async (tx) => {
    const before = await lockOwnComment(tx, context, id);
    const attached = await tx.attachment.findMany({ where: { commentId: id }, select: { id: true, storageKey: true } });
    await tx.comment.delete({ where: { id } });
    await recordComment(tx, context, before, { action: 'deleted', before: { body: before.body } });
    return attached;
  });
  await discardFiles(context.kernel, files);
}

async function lockOwnComment(tx: Transaction, { actor }: Context, id: string): Promise<LockedComment> {
  await lockRow(tx, 'Comment', id);
  const comment = await orNotFound(tx.comment.findFirst({ where: { id }, select }));
  if (comment.authorId !== actor.userId) throw forbidden('comment.not_author');
  return comment;
}

function recordComment(
  tx: Transaction,
  context: Context,
  { id, ticketId, companyId, isInternal, ticket }: LockedComment,
  change: { action: string; before?: object; after?: object },
): Promise<void> {
  const about = { entity: 'comment', entityId: id, ticketId, companyId };
  return recordChange(tx, context, { ...about, ...change, audience: childAudience(ticket, isInternal) });
}
