import type { ApiError } from '@guichet/api-client/api-error';
import { useQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { useApi } from './app-context.ts';
import { whileAwaited } from './while-awaited.ts';

/**
 * A read that is not a resource's: `useRead(`/companies/${id}/hours`, hourBalance)`. `null` waits. What `isAwaited` says is on its way is
 * looked at again until it is there.
 */
export function useRead<A extends z.ZodType>(
  path: string | null,
  schema: A,
  isAwaited?: (read: z.output<A>) => boolean,
) {
  const api = useApi();
  const [address = '', search = ''] = (path ?? '').split('?');
  const result = useQuery({
    queryKey: [...address.split('/').slice(1), search],
    queryFn: ({ signal }) => api.read(path ?? '', schema, { signal }),
    enabled: path !== null,
    refetchInterval: whileAwaited(isAwaited),
    // Another period of the same thing keeps its place; another thing starts empty.
    placeholderData: (previous: z.output<A> | undefined, before) =>
      before?.queryKey.slice(0, -1).join('/') === address.slice(1) ? previous : undefined,
  });
  return {
    data: result.data as z.output<A> | undefined,
    isLoading: result.isPending && path !== null,
    error: result.data ? null : (result.error as ApiError | null),
    retry: () => void result.refetch(),
  };
}
