import type {
  PublicationCommentRow,
  publicationCommentFeed,
  publicationCommentFeedQuery,
} from '@guichet/dto/progress/publication-comment';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { encodeCursor } from '../../kernel/resource/cursor.ts';
import { instantCursor } from '../../kernel/resource/time-cursor.ts';
import { readPublicationComments } from './publication-comment.sql.ts';

/** What was said of a publication, oldest first; the cursor leads to newer words. @throws notFound outside the scope. [WS-13] */
export async function listPublicationComments(
  context: Context,
  publicationId: string,
  { cursor, limit }: z.output<typeof publicationCommentFeedQuery>,
): Promise<z.infer<typeof publicationCommentFeed>> {
  const after = cursor === undefined ? undefined : instantCursor(cursor);
  const { db, sql } = context;
  await orNotFound(db.publication.findFirst({ where: { id: publicationId }, select: { id: true } }));
  const found = await readPublicationComments(sql, {
    scope: scopeOf(context),
    publicationId,
    after,
    limit: limit + 1,
  });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const nextCursor = last && found.length > limit ? encodeCursor({ value: last.createdAt, id: last.id }) : null;
  return { rows, nextCursor };
}

/** One comment. @throws notFound outside the scope. */
export async function readPublicationComment(
  context: Context,
  id: string,
  sql: SqlRunner = context.sql,
): Promise<PublicationCommentRow> {
  const [comment] = await readPublicationComments(sql, { scope: scopeOf(context), id, limit: 1 });
  if (!comment) throw notFound();
  return comment;
}

const scopeOf = ({ kernel, actor }: Context) => kernel.registry.scopeOf('PublicationComment', actor);
