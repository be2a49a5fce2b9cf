import type { ApiError } from '@guichet/api-client/api-error';
import { attachmentList } from '@guichet/dto/tickets/attachment';
import { timeline } from '@guichet/dto/tickets/timeline';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { useInfiniteQuery } from '@tanstack/react-query';

export type ThreadReading = ReturnType<typeof useThread>;

/** What was said and done on a ticket, oldest first, the last fifty at first; and its files. */
export function useThread(id: string) {
  const api = useApi();
  const files = useRead(`/tickets/${id}/attachments`, attachmentList);
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
    files: files.data?.rows ?? [],
    isLoading: result.isPending || files.isLoading,
    error: result.data ? null : (result.error as ApiError | null),
    retry: () => void result.refetch(),
    hasOlder: result.hasNextPage,
    isLoadingOlder: result.isFetchingNextPage,
    loadOlder: () => void result.fetchNextPage(),
  };
}
