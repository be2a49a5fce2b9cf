import type { UpdateInput } from '@guichet/api-client/api-client';
import type { ApiError } from '@guichet/api-client/api-error';
import type { AnyResource, ItemOf } from '@guichet/dto/core/resource';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';
import { whileAwaited } from '../app/while-awaited.ts';

/**
 * One row of the API, kept true by the live feed, with what may be done to it in `item.abilities`. What `isAwaited` says is on its way is
 * looked at again until it is there.
 */
export function useResourceItem<R extends AnyResource>(
  resource: R,
  id: string | undefined,
  isAwaited?: (item: ItemOf<R>) => boolean,
) {
  const api = useApi();
  const result = useQuery({
    queryKey: [resource.name, 'item', id],
    queryFn: ({ signal }) => api.get(resource, id ?? '', { signal }),
    enabled: Boolean(id),
    refetchInterval: whileAwaited(isAwaited),
  });
  const update = useCommand((body: UpdateInput<R>) => api.update(resource, id ?? '', body, versionOf(result.data)), {
    refresh: [resource.name],
  });
  const remove = useCommand(() => api.remove(resource, id ?? ''), { refresh: [`${resource.name}/list`] });
  return {
    item: result.data,
    isLoading: result.isPending && Boolean(id),
    error: result.error as ApiError | null,
    retry: () => void result.refetch(),
    /** Changes some plain fields at once, outside a form. */
    update,
    remove,
  };
}

/** The version that an edit is based on, where the resource has one. */
export function versionOf<R extends AnyResource>(item: ItemOf<R> | undefined): number | undefined {
  return (item as { version?: number } | undefined)?.version;
}
