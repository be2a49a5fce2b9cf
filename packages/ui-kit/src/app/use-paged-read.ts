import type { ApiError } from '@guichet/api-client/api-error';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { useApi } from './app-context.ts';

/**
 * Reads an address whose answer comes in pages, each with a `nextCursor`; `path` already has its query; `null` waits. Pages shown stay in order, and a
 * change of what they tell reads them again.
 */
export function usePagedRead<Schema extends z.ZodType<{ nextCursor: string | null }>>(
  path: string | null,
  schema: Schema,
) {
  const api = useApi();
  const [address = '', search = ''] = (path ?? '').split('?');
  const result = useInfiniteQuery({
    queryKey: [...address.split('/').slice(1), 'pages', search],
    queryFn: ({ pageParam, signal }) =>
      api.read(pageParam ? `${path}&cursor=${encodeURIComponent(pageParam)}` : (path ?? ''), schema, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled: path !== null,
    placeholderData: keepPreviousData,
  });
  return {
    pages: result.data?.pages ?? [],
    isLoading: result.isPending && path !== null,
    error: result.data ? null : (result.error as ApiError | null),
    retry: () => void result.refetch(),
    hasMore: result.hasNextPage,
    isLoadingMore: result.isFetchingNextPage,
    loadMore: () => void result.fetchNextPage(),
  };
}
