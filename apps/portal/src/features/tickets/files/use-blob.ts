import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useQuery } from '@tanstack/react-query';

/** A file that only the reader's token opens. */
export function useBlob(path: string) {
  const api = useApi();
  const { data, isError } = useQuery({
    queryKey: ['blob', path],
    queryFn: ({ signal }) => api.blob(path, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { blob: data, hasFailed: isError };
}
