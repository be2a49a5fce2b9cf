import type { PhotoRow } from '@guichet/dto/progress/photo';
import type { PublicationRow, publicationPage, publicationPageQuery } from '@guichet/dto/progress/publication';
import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { decodeCursor, encodeCursor, foreignCursor } from '../../kernel/resource/cursor.ts';
import { readPhotosOf, readPublications, type SheetPlace, type StoredPublication } from './publication.sql.ts';
import { publicationAbilities } from './publication-abilities.ts';
import { readCommentsOf } from './publication-comment.sql.ts';

/**
 * A page of a sheet: publications with their photos and their first comments, in three statements, or one where there is nothing
 * and one more that says whether there is a sheet. [WS-07]
 * @throws notFound when the project is not there for the caller.
 */
export async function listPublications(
  context: Context,
  projectId: string,
  { order, limit, cursor }: z.output<typeof publicationPageQuery>,
): Promise<z.infer<typeof publicationPage>> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  const scope = scopeOf(context, 'Publication');
  const found = await readPublications(context.sql, { scope, projectId, order, after, limit: limit + 1 });
  if (found.length === 0) await assertProjectVisible(context, projectId);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: await withWhatHangs(context, page, context.sql),
    nextCursor:
      last && found.length > limit ? encodeCursor({ value: last.publishedAt ?? UNPUBLISHED, id: last.id }) : null,
  };
}

/** One publication with its photos and its first comments. @throws notFound outside the scope. */
export async function readPublication(
  context: Context,
  id: string,
  sql: SqlRunner = context.sql,
): Promise<PublicationRow> {
  const scope = scopeOf(context, 'Publication');
  const [row] = await withWhatHangs(
    context,
    await readPublications(sql, { scope, id, order: 'newest', limit: 1 }),
    sql,
  );
  if (!row) throw notFound();
  return row;
}

/** @throws notFound when the project is not there for the caller. */
async function assertProjectVisible({ db }: Context, id: string): Promise<void> {
  await orNotFound(db.project.findFirst({ where: { id }, select: { id: true } }));
}

async function withWhatHangs(
  context: Context,
  publications: readonly StoredPublication[],
  sql: SqlRunner,
): Promise<PublicationRow[]> {
  if (publications.length === 0) return [];
  const ids = publications.map(({ id }) => id);
  const [photos, comments] = await Promise.all([
    readPhotosOf(sql, scopeOf(context, 'Photo'), ids),
    readCommentsOf(sql, scopeOf(context, 'PublicationComment'), ids),
  ]);
  const photosOf = Map.groupBy(photos, ({ publicationId }) => publicationId);
  const commentsOf = Map.groupBy(comments, ({ publicationId }) => publicationId);
  return publications.map((one) =>
    toRow(context, one, { photos: photosOf.get(one.id) ?? [], comments: commentsOf.get(one.id) ?? [] }),
  );
}

function toRow(
  context: Context,
  { commentCount, ...stored }: StoredPublication,
  hanging: { photos: PhotoRow[]; comments: PublicationCommentRow[] },
): PublicationRow {
  return {
    ...stored,
    ...hanging,
    moreComments: Math.max(0, commentCount - hanging.comments.length),
    abilities: publicationAbilities(context.actor, stored),
  };
}

function placeOf(cursor: string): SheetPlace {
  const { value, id } = decodeCursor(cursor);
  if (typeof value !== 'string' || !PLACE.test(value)) throw foreignCursor();
  return { at: value, id };
}

/** Where a draft stands on its sheet: past all that is published. */
const UNPUBLISHED = 'infinity';

const PLACE = /^(infinity|[1-9]\d{3}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z)$/;

const scopeOf = ({ kernel, actor }: Context, model: 'Publication' | 'Photo' | 'PublicationComment') =>
  kernel.registry.scopeOf(model, actor);
