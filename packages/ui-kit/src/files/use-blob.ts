import { useQuery } from '@tanstack/react-query';
import { useApi } from '../app/app-context.ts';

const KEPT_MS = 10 * 60_000;

/**
 * A file that only the reader's token opens: a plain `src` can't carry it. [AG-31]
 * @param path below the API's root, or `null` to wait.
 */
export function useBlob(path: string | null) {
  const api = useApi();
  const { data, isError } = useQuery({
    queryKey: ['blob', path],
    queryFn: ({ signal }) => api.blob(path ?? '', { signal }),
    enabled: path !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
  return { blob: data, hasFailed: isError };
}
