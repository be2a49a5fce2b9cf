import type { ApiClient } from '@guichet/api-client/api-client';
import type { ApiError } from '@guichet/api-client/api-error';
import { type PublicationRow, publication } from '@guichet/dto/progress/publication';
import { type PublicationCommentRow, publicationComment } from '@guichet/dto/progress/publication-comment';
import type { QueryClient } from '@tanstack/react-query';
import { createNewsReader } from './news-reader.ts';
import {
  type Order,
  type PublicationPages,
  withComment,
  withMoreComments,
  withoutComment,
  withoutPublication,
  withPublication,
} from './publication-pages.ts';

type Change = (pages: PublicationPages, order: Order) => PublicationPages;

export type PagesKeeper = ReturnType<typeof createPagesKeeper>;

const ORDERS: readonly Order[] = ['newest', 'oldest'];

export const pagesKey = (projectId: string, order?: Order): string[] => [
  'projects',
  projectId,
  'publications',
  ...(order ? [order] : []),
];

/** Changes what has been read of a sheet, in place and in either order. [WS-06] */
export function createPagesKeeper({ api, queries, projectId }: Kept) {
  const missed: Change[] = [];
  function change(next: Change): void {
    for (const order of ORDERS) {
      queries.setQueryData<PublicationPages>(pagesKey(projectId, order), (pages) => pages && next(pages, order));
    }
    // What is being read may have been read before this: it is said again then.
    if (queries.isFetching({ queryKey: pagesKey(projectId) }) > 0) missed.push(next);
  }
  const place = (row: PublicationRow) => change((pages, order) => withPublication(pages, row, order));
  const remove = (id: string) => change((pages) => withoutPublication(pages, id));
  const putComment = (row: PublicationCommentRow) => change((pages) => withComment(pages, row));
  const { publications, comments } = readersOf(api, { place, remove, putComment });
  return {
    /** Shows what the reader wrote, and reads it: somebody else may have gone on since. */
    put(row: PublicationRow): void {
      place(row);
      publications.ask(row.id);
    },
    drop(id: string): void {
      publications.drop(id);
      remove(id);
    },
    /** Reads one anew; what is not there for the reader any more goes. */
    refresh: publications.ask,
    putComment,
    putComments: (id: string, rows: readonly PublicationCommentRow[]) =>
      change((pages) => withMoreComments(pages, id, rows)),
    dropComment(id: string): void {
      comments.drop(id);
      change((pages) => withoutComment(pages, id));
    },
    refreshComment: comments.ask,
    /** To be called when something has been read: what came meanwhile is put into it. */
    putMissed(): void {
      for (const next of missed.splice(0)) change(next);
    },
    close(): void {
      publications.close();
      comments.close();
    },
  };
}

interface Kept {
  api: ApiClient;
  queries: QueryClient;
  projectId: string;
}

interface Places {
  place: (row: PublicationRow) => void;
  remove: (id: string) => void;
  putComment: (row: PublicationCommentRow) => void;
}

function readersOf(api: ApiClient, { place, remove, putComment }: Places) {
  async function readPublication(id: string, signal: AbortSignal): Promise<void> {
    const row = await orGone(api.read(`/publications/${id}`, publication, { signal }));
    if (signal.aborted) return;
    if (row) place(row);
    else remove(id);
  }
  async function readComment(id: string, signal: AbortSignal): Promise<void> {
    const row = await orGone(api.read(`/publication-comments/${id}`, publicationComment, { signal }));
    if (row && !signal.aborted) putComment(row);
  }
  return {
    publications: createNewsReader({ read: readPublication }),
    comments: createNewsReader({ read: readComment }),
  };
}

async function orGone<Row>(reading: Promise<Row>): Promise<Row | null> {
  try {
    return await reading;
  } catch (problem) {
    if ((problem as ApiError).status === 404) return null;
    throw problem;
  }
}
