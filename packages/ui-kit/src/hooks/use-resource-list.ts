import type { ApiError } from '@guichet/api-client/api-error';
import { toSearchParams } from '@guichet/dto/core/list-query';
import type { AnyResource, FiltersOf, ListQuery, Page, RowOf, SortKeyOf } from '@guichet/dto/core/resource';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../app/app-context.ts';
import { readAddress, writeAddress } from './list-address.ts';

export interface ResourceListOptions<R extends AnyResource> {
  /** Filters of the page itself, which the reader can't take away. */
  fixed?: FiltersOf<R>;
  /** Keeps filters out of the address: for a list inside a drawer or a tab. */
  isLocal?: boolean;
  limit?: number;
  /** New rows are announced, not inserted: see `useListNews`. */
  isSteady?: boolean;
  isEnabled?: boolean;
}

export type ResourceList<R extends AnyResource> = ReturnType<typeof useResourceList<R>>;

/** A list of the API: its state is the page's address, and the next page is there before it is asked for. [AG-21, AG-22] */
export function useResourceList<R extends AnyResource>(resource: R, options: ResourceListOptions<R> = {}) {
  const [params, setParams] = useListParams(options.isLocal ?? false);
  const query = useMemo(() => readAddress(resource, params), [resource, params]);
  const search = searchOf(query, options);
  const pages = usePages(resource, search, options);
  return {
    resource,
    search,
    query,
    ...pages,
    sort: query.sort ?? resource.defaultSort,
    isFiltered: Boolean(query.q) || Object.keys(query.filters ?? {}).length > 0,
    ...useListChanges(resource, setParams),
  };
}

/** The pages shown, and one more in waiting. */
function usePages<R extends AnyResource>(resource: R, search: string, options: ResourceListOptions<R>) {
  const api = useApi();
  const [shown, setShown] = useState({ search, pages: 1 });
  const shownPages = shown.search === search ? shown.pages : 1;
  const result = useInfiniteQuery({
    queryKey: [resource.name, 'list', search],
    queryFn: ({ pageParam, signal }) => api.list(resource, pageParams(search, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<RowOf<R>>) => last.nextCursor,
    placeholderData: keepPreviousData,
    meta: { isSteady: options.isSteady ?? false },
    enabled: options.isEnabled ?? true,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = result;
  const fetched = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && fetched <= shownPages) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage, fetched, shownPages]);

  return {
    rows: useMemo(() => (data?.pages ?? []).slice(0, shownPages).flatMap((page) => page.rows), [data, shownPages]),
    isLoading: result.isPending,
    /** What shows is of the filters before, while those asked for are read. */
    isChanging: result.isPlaceholderData,
    error: data ? null : (result.error as ApiError | null),
    retry: () => void result.refetch(),
    count: data?.pages[0]?.count ?? null,
    isCountCapped: data?.pages[0]?.isCountCapped ?? false,
    hasMore: fetched > shownPages || hasNextPage,
    isLoadingMore: fetched < shownPages && !isError,
    /** Why the page that was asked for is not there; asking again tries again. */
    moreProblem: fetched < shownPages && isError ? (result.error as ApiError) : null,
    loadMore: () => {
      setShown({ search, pages: Math.min(shownPages, fetched) + 1 });
      if (isError) void fetchNextPage();
    },
  };
}

function useListChanges<R extends AnyResource>(resource: R, setParams: SetParams) {
  const change = (next: (query: ListQuery<R>) => ListQuery<R>) =>
    setParams((current) => writeAddress(resource, current, next(readAddress(resource, current))));
  return {
    setFilter: <K extends keyof FiltersOf<R> & string>(field: K, value: FiltersOf<R>[K] | undefined) =>
      change((now) => ({ ...now, filters: { ...now.filters, [field]: value } as FiltersOf<R> })),
    setSearch: (q: string) => change((now) => ({ ...now, q })),
    setSort: (sort: SortKeyOf<R> | `-${SortKeyOf<R>}`) => change((now) => ({ ...now, sort })),
    reset: () => change(({ sort }) => (sort ? { sort } : {})),
  };
}

type SetParams = (next: (current: URLSearchParams) => URLSearchParams) => void;

function useListParams(isLocal: boolean): [URLSearchParams, SetParams] {
  const [address, setAddress] = useSearchParams();
  const [local, setLocal] = useState(() => new URLSearchParams());
  const set = useCallback<SetParams>(
    (next) => setAddress(next, { replace: true, preventScrollReset: true }),
    [setAddress],
  );
  return isLocal ? [local, setLocal] : [address, set];
}

function searchOf<R extends AnyResource>(query: ListQuery<R>, { fixed, limit }: ResourceListOptions<R>): string {
  const filters = { ...query.filters, ...fixed } as FiltersOf<R>;
  return toSearchParams({ ...query, filters, ...(limit && { limit }) }).toString();
}

function pageParams(search: string, cursor: string | null): URLSearchParams {
  const params = new URLSearchParams(search);
  if (cursor) params.set('cursor', cursor);
  params.set('count', cursor ? 'none' : 'estimate');
  return params;
}
