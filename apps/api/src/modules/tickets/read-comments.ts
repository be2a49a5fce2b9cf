import type { CommentRow, commentFeed, commentFeedQuery } from '@guichet/dto/tickets/comment';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { encodeCursor } from '../../kernel/resource/cursor.ts';
import { instantCursor } from '../../kernel/resource/time-cursor.ts';
import { readComments } from './comment.sql.ts';
import { assertTicketVisible } from './read-ticket.ts';

/** The newest messages of a thread, oldest first; the cursor leads to older ones. Two statements, whatever their number. */
export async function listComments(
  context: Context,
  ticketId: string,
  { cursor, limit }: z.output<typeof commentFeedQuery>,
): Promise<z.infer<typeof commentFeed>> {
  const before = cursor === undefined ? undefined : instantCursor(cursor);
  await assertTicketVisible(context, ticketId);
  const found = await readComments(context.sql, { scope: scopeOf(context), ticketId, before, limit: limit + 1 });
  const page = found.slice(0, limit);
  const oldest = page.at(-1);
  const nextCursor = oldest && found.length > limit ? encodeCursor({ value: oldest.createdAt, id: oldest.id }) : null;
  return { rows: page.reverse(), nextCursor };
}

/** One message. @throws notFound outside the scope. */
export async function readComment(context: Context, id: string, sql: SqlRunner = context.sql): Promise<CommentRow> {
  const [comment] = await readComments(sql, { scope: scopeOf(context), id, limit: 1 });
  if (!comment) throw notFound();
  return comment;
}

const scopeOf = ({ kernel, actor }: Context) => kernel.registry.scopeOf('Comment', actor);
