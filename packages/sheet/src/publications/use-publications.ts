import type { ApiError } from '@guichet/api-client/api-error';
import type { LiveEvent } from '@guichet/dto/live/live-event';
import { type PublicationRow, publication, publicationPage } from '@guichet/dto/progress/publication';
import { publicationComment } from '@guichet/dto/progress/publication-comment';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useLive } from '@guichet/ui-kit/live/use-live.tsx';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Order,
  type PublicationPages,
  rowsOf,
  withComment,
  withMoreComments,
  withoutComment,
  withoutPublication,
  withPublication,
} from './publication-pages.ts';

/** Pages read once and then kept true by what is heard: nothing is read again under the reader's eyes. [WS-06] */
export function usePublications(projectId: string, order: Order) {
  const api = useApi();
  const key = pagesKey(projectId, order);
  const path = `/projects/${projectId}/publications?order=${order}`;
  const result = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.read(pageParam ? `${path}&cursor=${encodeURIComponent(pageParam)}` : path, publicationPage, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    meta: { isSteady: true },
  });
  const pages = usePagesKeeper(projectId, order);
  const arrived = useSheetNews(projectId, pages);
  return {
    rows: rowsOf(result.data),
    pages,
    arrived,
    isLoading: result.isPending,
    error: result.data ? null : (result.error as ApiError | null),
    retry: () => void result.refetch(),
    hasMore: result.hasNextPage,
    isLoadingMore: result.isFetchingNextPage,
    loadMore: () => void result.fetchNextPage(),
  };
}

const pagesKey = (projectId: string, order: Order) => ['projects', projectId, 'publications', order];

export type PagesKeeper = ReturnType<typeof usePagesKeeper>;

/** Changes what has been read of a sheet, in place. */
function usePagesKeeper(projectId: string, order: Order) {
  const api = useApi();
  const queries = useQueryClient();
  const change = (next: (pages: PublicationPages) => PublicationPages) =>
    queries.setQueryData<PublicationPages>(pagesKey(projectId, order), (pages) => pages && next(pages));
  return {
    put: (row: PublicationRow) => change((pages) => withPublication(pages, row, order)),
    drop: (id: string) => change((pages) => withoutPublication(pages, id)),
    putComment: (row: Parameters<typeof withComment>[1]) => change((pages) => withComment(pages, row)),
    putComments: (id: string, rows: Parameters<typeof withMoreComments>[2]) =>
      change((pages) => withMoreComments(pages, id, rows)),
    dropComment: (id: string) => change((pages) => withoutComment(pages, id)),
    /** Reads one anew; what is not there for the reader any more goes. */
    async refresh(id: string): Promise<void> {
      try {
        this.put(await api.read(`/publications/${id}`, publication));
      } catch (problem) {
        if ((problem as ApiError).status === 404) this.drop(id);
      }
    },
    async refreshComment(id: string): Promise<void> {
      const found = await api.read(`/publication-comments/${id}`, publicationComment).catch(() => null);
      if (found) this.putComment(found);
    },
  };
}

/** What others do is put where it belongs as it happens; publications that came are counted until the reader has seen them. */
function useSheetNews(projectId: string, pages: PagesKeeper) {
  const me = useMe().id;
  const [ids, setIds] = useState<readonly string[]>([]);
  useLive((event) => {
    if (event.place?.projectId !== projectId) return;
    if (event.entity === 'publication') hearPublication(event);
    if (event.entity === 'publicationComment') hearComment(event);
    if (event.entity === 'photo' && event.place.publicationId) void pages.refresh(event.place.publicationId);
  });
  function hearPublication({ action, entityId, actorId }: LiveEvent): void {
    if (action === 'deleted') pages.drop(entityId);
    else void pages.refresh(entityId);
    if (action === 'deleted') setIds((known) => known.filter((id) => id !== entityId));
    else if (isNew(action) && actorId !== me) setIds((known) => [...new Set([...known, entityId])]);
  }
  function hearComment({ action, entityId }: LiveEvent): void {
    if (action === 'deleted') pages.dropComment(entityId);
    else void pages.refreshComment(entityId);
  }
  return { ids, clear: () => setIds([]) };
}

const isNew = (action: string): boolean => action === 'created' || action === 'published';
