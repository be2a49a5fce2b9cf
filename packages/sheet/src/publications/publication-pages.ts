import type { PublicationRow, publicationPage } from '@guichet/dto/progress/publication';
import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import type { InfiniteData } from '@tanstack/react-query';
import type * as z from 'zod';

/** What of a sheet has been read so far. */
export type PublicationPages = InfiniteData<z.infer<typeof publicationPage>, string>;
export type Order = 'newest' | 'oldest';

/** Puts a publication in the place of its older self, or where it belongs among what has been read; beyond that it waits for its page. */
export function withPublication(pages: PublicationPages, publication: PublicationRow, order: Order): PublicationPages {
  if (rowsOf(pages).some(({ id }) => id === publication.id)) {
    return changed(pages, (rows) => rows.map((row) => (row.id === publication.id ? publication : row)));
  }
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

/** Takes a comment away with all that answers it. [WS-14] */
export function withoutComment(pages: PublicationPages, id: string): PublicationPages {
  return changed(pages, (rows) =>
    rows.map((row) => (row.comments.some((one) => one.id === id) ? { ...row, comments: cut(row.comments, id) } : row)),
  );
}

export const rowsOf = (read: Pick<PublicationPages, 'pages'> | undefined): PublicationRow[] =>
  read?.pages.flatMap(({ rows }) => rows) ?? [];

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
