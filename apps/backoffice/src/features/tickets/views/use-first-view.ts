import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { VIEW, viewSearch } from './view-address.ts';

/** The address that opens the list on the view that its reader wants first. */
const FIRST = 'first';

/**
 * Puts the filters of the first view in the address that asks for it. What it was last time is known on this device, so that the
 * list does not wait for its tabs. @returns whether the list has its filters.
 */
export function useFirstView(views: readonly TicketView[], isKnown: boolean): boolean {
  const place = `guichet.first-ticket-view.${useMe().id}`;
  const [params, setParams] = useSearchParams();
  const isAsked = params.get(VIEW) === FIRST;
  const first = views.find(({ isDefault }) => isDefault);
  const search = isKnown && first ? viewSearch(first) : localStorage.getItem(place);
  useEffect(() => {
    if (isKnown && search) localStorage.setItem(place, search);
    if (isAsked && search) setParams(new URLSearchParams(search), { replace: true, preventScrollReset: true });
  }, [place, isAsked, isKnown, search, setParams]);
  return !isAsked;
}
