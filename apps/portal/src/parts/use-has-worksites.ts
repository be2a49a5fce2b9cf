import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useQuery } from '@tanstack/react-query';

const STORAGE_KEY = 'guichet.hasWorksites';

/** Whether the reader's company has a worksite; remembered, so that the places do not move on the next visit. `undefined` until it is known. */
export function useHasWorksites(isAllowed: boolean): boolean | undefined {
  const api = useApi();
  const { data, isError } = useQuery({
    queryKey: ['projects', 'any'],
    queryFn: async ({ signal }) => {
      const { rows } = await api.readTrusted<{ rows: unknown[] }>('/projects?limit=1&count=none', { signal });
      localStorage.setItem(STORAGE_KEY, rows.length > 0 ? 'yes' : 'no');
      return rows.length > 0;
    },
    initialData: () =>
      localStorage.getItem(STORAGE_KEY) === null ? undefined : localStorage.getItem(STORAGE_KEY) === 'yes',
    initialDataUpdatedAt: 0,
    staleTime: 10 * 60_000,
    enabled: isAllowed,
  });
  return isAllowed ? (data ?? (isError ? false : undefined)) : false;
}
