import type { PublicationRow, publicationPage } from '@guichet/dto/progress/publication';
import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import type { InfiniteData } from '@tanstack/react-query';
import type * as z from 'zod';
import type { Writing } from '../outbox/outbox-rows.ts';

/** What of a sheet has been read so far. */
export type PublicationPages = InfiniteData<z.infer<typeof publicationPage>, string>;
export type Order = 'newest' | 'oldest';

/** Puts a publication in the place of its older self, or where it belongs among what has been read; beyond that it waits for its page. */
export function withPublication(pages: PublicationPages, publication: PublicationRow, order: Order): PublicationPages {
  const older = rowsOf(pages).find(({ id }) => id === publication.id);
  if (older && older.publishedAt === publication.publishedAt) {
    const newer = keepingComments(older, publication);
    return changed(pages, (rows) => rows.map((row) => (row.id === publication.id ? newer : row)));
  }
  // Published, or dated anew, it stands elsewhere.
  if (older) return withPublication(withoutPublication(pages, publication.id), publication, order);
  const index = pages.pages.findIndex(({ rows, nextCursor }) => nextCursor === null || comesBeforeLast(rows));
  function comesBeforeLast(rows: readonly PublicationRow[]): boolean {
    const last = rows.at(-1);
    return last !== undefined && inOrder(publication, last, order) < 0;
  }
  if (index < 0) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page, place) =>
      place === index
        ? { ...page, rows: [...page.rows, publication].toSorted((one, other) => inOrder(one, other, order)) }
        : page,
    ),
  };
}

export function withoutPublication(pages: PublicationPages, id: string): PublicationPages {
  return changed(pages, (rows) => rows.filter((row) => row.id !== id));
}

/** Adds a comment to its publication; heard twice, it shows once. */
export function withComment(pages: PublicationPages, comment: PublicationCommentRow): PublicationPages {
  return changedRow(pages, comment.publicationId, (row) =>
    row.comments.some(({ id }) => id === comment.id) ? row : { ...row, comments: [...row.comments, comment] },
  );
}

/** Adds comments that were asked for later, each where it belongs. [WS-13] */
export function withMoreComments(
  pages: PublicationPages,
  publicationId: string,
  comments: readonly PublicationCommentRow[],
): PublicationPages {
  return changedRow(pages, publicationId, (row) => {
    const known = new Set(row.comments.map(({ id }) => id));
    const added = comments.filter(({ id }) => !known.has(id));
    const all = [...row.comments, ...added].toSorted(bySaying);
    return { ...row, comments: all, moreComments: Math.max(0, row.moreComments - added.length) };
  });
}

/** Takes a comment away with all that answers it. [WS-14] */
export function withoutComment(pages: PublicationPages, id: string): PublicationPages {
  return changed(pages, (rows) =>
    rows.map((row) => (row.comments.some((one) => one.id === id) ? { ...row, comments: cut(row.comments, id) } : row)),
  );
}

export const rowsOf = (read: Pick<PublicationPages, 'pages'> | undefined): PublicationRow[] =>
  read?.pages.flatMap(({ rows }) => rows) ?? [];

/** Without the drafts that are on their way from this device: what waits there shows once, as waiting. [WS-19] */
export function withoutLeaving(rows: readonly PublicationRow[], writings: readonly Leaving[]): PublicationRow[] {
  const leaving = new Set(writings.filter(({ over }) => !over).map(({ publicationId }) => publicationId));
  return rows.filter(({ id, state }) => state === 'published' || !leaving.has(id));
}

type Leaving = Pick<Writing, 'over' | 'publicationId'>;

/** A publication that is read anew comes with the beginning of its discussion: what was read of the rest stays. */
function keepingComments(before: PublicationRow, after: PublicationRow): PublicationRow {
  const last = after.comments.at(-1);
  if (after.moreComments === 0 || !last) return after;
  const rest = before.comments.filter((comment) => bySaying(comment, last) > 0);
  const moreComments = Math.max(0, after.moreComments - rest.length);
  return { ...after, comments: [...after.comments, ...rest], moreComments };
}

/** Oldest first, as they are told. */
function bySaying(one: PublicationCommentRow, other: PublicationCommentRow): number {
  return one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id);
}

function cut(comments: readonly PublicationCommentRow[], id: string): PublicationCommentRow[] {
  const gone = new Set([id]);
  // Oldest first: what is answered comes before its answers.
  for (const one of comments) if (one.parentId && gone.has(one.parentId)) gone.add(one.id);
  return comments.filter((one) => !gone.has(one.id));
}

function inOrder(one: PublicationRow, other: PublicationRow, order: Order): number {
  const [first, second] = [one, other].map((row) => `${row.publishedAt ?? AFTER_ALL} ${row.id}`);
  const ascending = (first ?? '') < (second ?? '') ? -1 : 1;
  return order === 'oldest' ? ascending : -ascending;
}

function changed(pages: PublicationPages, change: (rows: PublicationRow[]) => PublicationRow[]): PublicationPages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, rows: change(page.rows) })) };
}

function changedRow(
  pages: PublicationPages,
  id: string,
  change: (row: PublicationRow) => PublicationRow,
): PublicationPages {
  return changed(pages, (rows) => rows.map((row) => (row.id === id ? change(row) : row)));
}

/** Drafts stand with the newest: they are what comes next. */
const AFTER_ALL = '9999';
