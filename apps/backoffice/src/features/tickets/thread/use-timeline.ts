import type { ApiClient } from '@guichet/api-client/api-client';
import type { ApiError } from '@guichet/api-client/api-error';
import { timeline } from '@guichet/dto/tickets/timeline';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';

/** The newest page first; older ones are asked for. */
export function timelineQueryOptions(api: ApiClient, ticketId: string) {
  return infiniteQueryOptions({
    queryKey: ['tickets', ticketId, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      api.read(
        `/tickets/${ticketId}/timeline${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
        timeline,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** What happened on a ticket, oldest first, kept true by the live feed. */
export function useTimeline(ticketId: string) {
  const result = useInfiniteQuery(timelineQueryOptions(useApi(), ticketId));
  const pages = result.data?.pages ?? [];
  return {
    entries: pages.toReversed().flatMap(({ entries }) => entries),
    isLoading: result.isPending,
    error: result.data ? null : (result.error as ApiError | null),
    retry: () => void result.refetch(),
    hasOlder: result.hasNextPage,
    isLoadingOlder: result.isFetchingNextPage,
    loadOlder: () => void result.fetchNextPage(),
  };
}
