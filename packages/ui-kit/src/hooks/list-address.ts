import { toSearchParams } from '@guichet/dto/core/list-query';
import type { AnyResource, FilterOperator, FiltersOf, ListQuery } from '@guichet/dto/core/resource';

/** Reads a page's address as a list query: the opposite of `toSearchParams`. What the resource does not know is left out. */
export function readAddress<R extends AnyResource>(resource: R, params: URLSearchParams): ListQuery<R> {
  const filters: Record<string, unknown> = {};
  for (const [field, operator] of Object.entries(resource.filters) as [string, FilterOperator][]) {
    const value = readFilter(field, operator, params);
    if (value !== undefined) filters[field] = value;
  }
  const sort = params.get('sort') ?? undefined;
  const q = resource.isSearchable ? (params.get('q') ?? undefined) : undefined;
  return {
    filters: filters as FiltersOf<R>,
    ...(q && { q }),
    ...(sort && resource.sort.includes(sort.replace(/^-/, '')) && { sort }),
  };
}

/** Writes a list query into a page's address; what is not the list's (a tab, an open drawer) stays. */
export function writeAddress<R extends AnyResource>(
  resource: R,
  params: URLSearchParams,
  query: ListQuery<R>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const field of Object.keys(resource.filters)) {
    for (const key of [field, `${field}.from`, `${field}.to`]) next.delete(key);
  }
  for (const key of ['q', 'sort']) next.delete(key);
  for (const [key, value] of toSearchParams(query)) next.set(key, value);
  return next;
}

function readFilter(field: string, operator: FilterOperator, params: URLSearchParams): unknown {
  if (operator === 'between') {
    const [from, to] = [params.get(`${field}.from`), params.get(`${field}.to`)];
    return from || to ? { ...(from && { from }), ...(to && { to }) } : undefined;
  }
  const value = params.get(field);
  if (!value) return undefined;
  if (operator === 'oneOf') return value.split(',').filter(Boolean);
  if (operator === 'is' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
