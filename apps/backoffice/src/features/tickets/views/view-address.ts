import { toSearchParams } from '@guichet/dto/core/list-query';
import { ticket } from '@guichet/dto/tickets/ticket';
import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { readAddress } from '@guichet/ui-kit/hooks/list-address.ts';

type Asked = Pick<TicketView, 'key' | 'query'>;

/** Names the view that the list began with; the filters beside it may have changed since. */
export const VIEW = 'view';

/** The query string that opens a view: its filters, as a plain address, and its name. */
export function viewSearch({ key, query }: Asked): string {
  return new URLSearchParams({ ...query, [VIEW]: key }).toString();
}

/** What the address asks of the list, as a view keeps it. */
export function askedQuery(params: URLSearchParams): Record<string, string> {
  return Object.fromEntries(toSearchParams<typeof ticket>(readAddress(ticket, params)));
}

/** The view that shows: the one that the address names, unless its filters have become exactly those of another. */
export function currentView<View extends Asked>(params: URLSearchParams, views: readonly View[]): View | null {
  const named = views.find(({ key }) => key === params.get(VIEW));
  if (named && (named.query === null || isUnchanged(params, named))) return named;
  return views.find((view) => isUnchanged(params, view)) ?? named ?? null;
}

/** Whether the address asks exactly what a view does, whatever the order it says it in. */
export function isUnchanged(params: URLSearchParams, { query }: Asked): boolean {
  return query !== null && canonical(askedQuery(params)) === canonical(query);
}

function canonical(query: Record<string, string>): string {
  const { sort = ticket.defaultSort, ...filters } = query;
  return Object.entries({ ...filters, sort })
    .map(([key, value]) => `${key}=${value.split(',').sort().join(',')}`)
    .sort()
    .join('&');
}
