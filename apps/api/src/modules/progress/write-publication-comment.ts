import type { PublicationCommentRow, publicationCommentInput } from '@guichet/dto/progress/publication-comment';
import type * as z from 'zod';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, forbidden } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { publicationAudience, touchProject } from './change-publication.ts';
import { type Reply, readReplies } from './publication-comment.sql.ts';
import { readPublicationComment } from './read-publication-comments.ts';
import { tellOfComment } from './tell-of-sheet.ts';

const publicationSelect = { id: true, projectId: true, companyId: true, state: true } as const;
type Commented = Prisma.PublicationGetPayload<{ select: typeof publicationSelect }>;

/**
 * Says a word about what is published, or answers another one, to any depth. [WS-13]
 * @throws notFound for a draft and for what was deleted; conflict `publication_comment.parent_deleted` on `parentId` when what it
 * answers is gone: whoever wrote it keeps their text. [WS-14]
 */
export function writePublicationComment(
  context: Context,
  publicationId: string,
  { body, parentId = null }: z.output<typeof publicationCommentInput>,
): Promise<PublicationCommentRow> {
  return transaction(context.db, async (tx) => {
    const publication = await lockPublished(tx, publicationId);
    const createdAt = await instantAfter(tx, context, publicationId, parentId);
    const { projectId, companyId } = publication;
    const of = { publicationId, projectId, companyId, parentId, authorId: context.actor.userId };
    const data = { id: uuidv7(createdAt.getTime()), ...of, body, createdAt };
    const after = await tx.publicationComment.create({ data });
    await touchProject(tx, context, projectId);
    await recordComment(tx, context, publication, { action: 'created', after });
    await tellOfComment(tx, context, after);
    return readPublicationComment(context, after.id, sqlIn(tx));
  });
}

/**
 * Its author alone takes a comment back, whatever the rank of whoever else asks; what answers it goes with it. [WS-14]
 * @throws notFound, forbidden `comment.not_author`.
 */
export function deletePublicationComment(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const where = { id };
    const { publicationId } = await orNotFound(
      tx.publicationComment.findFirst({ where, select: { publicationId: true } }),
    );
    const publication = await lockPublished(tx, publicationId);
    const before = await orNotFound(tx.publicationComment.findFirst({ where }));
    if (before.authorId !== context.actor.userId) throw forbidden('comment.not_author');
    const replies = await readReplies(sqlIn(tx), id);
    await tx.publicationComment.delete({ where });
    await recordComment(tx, context, publication, { action: 'deleted', before: { ...before, replies } });
  });
}

/** Whoever comments, and whoever deletes what is commented, wait for each other on the publication. */
async function lockPublished(tx: Transaction, id: string): Promise<Commented> {
  await lockRow(tx, 'Publication', id);
  return orNotFound(tx.publication.findFirst({ where: { id, state: 'published' }, select: publicationSelect }));
}

/** When it is said: after what it answers, whatever the clock of whichever process tells, so that no page shows it before. */
async function instantAfter(
  tx: Transaction,
  { clock }: Context,
  publicationId: string,
  parentId: string | null,
): Promise<Date> {
  if (parentId === null) return clock.now();
  const where = { id: parentId, publicationId };
  const parent = await tx.publicationComment.findFirst({ where, select: { createdAt: true } });
  if (!parent) throw conflict('publication_comment.parent_deleted', undefined, { parentId: 'deleted' });
  return new Date(Math.max(clock.now().getTime(), parent.createdAt.getTime() + 1));
}

function recordComment(
  tx: Transaction,
  context: Context,
  publication: Commented,
  change: { action: string; before?: CommentRecord; after?: CommentRecord },
): Promise<void> {
  const { id: publicationId, projectId, companyId } = publication;
  const { id, parentId } = (change.after ?? change.before) as CommentRecord;
  return recordChange(tx, context, {
    entity: 'publicationComment',
    entityId: id,
    ...change,
    audience: { publication: publicationAudience(publication) },
    companyId,
    place: { projectId, publicationId, parentId },
  });
}

interface CommentRecord {
  id: string;
  parentId: string | null;
  /** What went with it. */
  replies?: readonly Reply[];
}
