import type { ApiError } from '@guichet/api-client/api-error';
import { timeline } from '@guichet/dto/tickets/timeline';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useInfiniteQuery } from '@tanstack/react-query';

/** What was said and done on a ticket, oldest first; the last fifty at first. */
export function useTimeline(id: string) {
  const api = useApi();
  const result = useInfiniteQuery({
    queryKey: ['tickets', 'timeline', id],
    queryFn: ({ pageParam, signal }) =>
      api.read(`/tickets/${id}/timeline${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`, timeline, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  return {
    entries: [...(result.data?.pages ?? [])].reverse().flatMap(({ entries }) => entries),
    isLoading: result.isPending,
    error: result.data ? null : (result.error as ApiError | null),
    retry: () => void result.refetch(),
    hasOlder: result.hasNextPage,
    isLoadingOlder: result.isFetchingNextPage,
    loadOlder: () => void result.fetchNextPage(),
  };
}
