import { queryOptions, useQuery } from '@tanstack/react-query';
import { useApi } from '../app/app-context.ts';

const KEPT_MS = 10 * 60_000;

/**
 * A file that only the reader's token opens: a plain `src` can't carry it. [AG-31]
 * @param path below the API's root, or `null` to wait.
 */
export function useBlob(path: string | null) {
  const api = useApi();
  const { data, isError } = useQuery({ ...blobQuery(api, path ?? ''), enabled: path !== null });
  return { blob: data, hasFailed: isError };
}

/** The same for who asks by themselves: fetched once, kept for a while. */
export const blobQuery = (api: ReturnType<typeof useApi>, path: string) =>
  queryOptions({
    queryKey: ['blob', path],
    queryFn: ({ signal }) => api.blob(path, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
