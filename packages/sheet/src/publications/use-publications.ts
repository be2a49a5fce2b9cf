import type { ApiError } from '@guichet/api-client/api-error';
import type { LiveEvent } from '@guichet/dto/live/live-event';
import { publicationPage } from '@guichet/dto/progress/publication';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useLive } from '@guichet/ui-kit/live/use-live.tsx';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { createPagesKeeper, type PagesKeeper, pagesKey } from './pages-keeper.ts';
import { type Order, rowsOf } from './publication-pages.ts';

/** Pages read once and then kept true by what is heard: nothing is read again under the reader's eyes. [WS-06] */
export function usePublications(projectId: string, order: Order) {
  const api = useApi();
  const path = `/projects/${projectId}/publications?order=${order}`;
  const result = useInfiniteQuery({
    queryKey: pagesKey(projectId, order),
    queryFn: ({ pageParam, signal }) =>
      api.read(pageParam ? `${path}&cursor=${encodeURIComponent(pageParam)}` : path, publicationPage, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    meta: { isSteady: true },
    // Whoever was away heard nothing; whoever stayed has heard it all.
    staleTime: 0,
    refetchOnReconnect: false,
  });
  const pages = usePagesKeeper(projectId, result.isFetching);
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

function usePagesKeeper(projectId: string, isReading: boolean): PagesKeeper {
  const api = useApi();
  const queries = useQueryClient();
  const keeper = useMemo(() => createPagesKeeper({ api, queries, projectId }), [api, queries, projectId]);
  useEffect(() => keeper.close, [keeper]);
  useEffect(() => {
    if (!isReading) keeper.putMissed();
  }, [keeper, isReading]);
  return keeper;
}

/** What others do is put where it belongs as it happens; publications that came are counted until the reader has seen them. */
function useSheetNews(projectId: string, pages: PagesKeeper) {
  const me = useMe().id;
  const [ids, setIds] = useState<readonly string[]>([]);
  useLive((event) => {
    if (event.place?.projectId !== projectId) return;
    if (event.entity === 'publication') hearPublication(event);
    if (event.entity === 'publicationComment') hearComment(event);
    if (event.entity === 'photo' && event.place.publicationId) pages.refresh(event.place.publicationId);
  });
  function hearPublication({ action, entityId, actorId }: LiveEvent): void {
    if (action === 'deleted') pages.drop(entityId);
    else pages.refresh(entityId);
    if (action === 'deleted') setIds((known) => known.filter((id) => id !== entityId));
    else if (isNew(action) && actorId !== me) setIds((known) => [...new Set([...known, entityId])]);
  }
  function hearComment({ action, entityId }: LiveEvent): void {
    if (action === 'deleted') pages.dropComment(entityId);
    else pages.refreshComment(entityId);
  }
  return { ids, clear: () => setIds([]) };
}

const isNew = (action: string): boolean => action === 'created' || action === 'published';
