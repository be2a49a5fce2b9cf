import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { VIEW, viewSearch } from './view-address.ts';

const STORAGE_KEY = 'guichet.first-ticket-view';

/** The address that opens the list on the view that its reader wants first. */
const FIRST = 'first';

/**
 * Puts the filters of the first view in the address that asks for it. What it was last time is known on this device, so that the
 * list does not wait for its tabs. @returns whether the list has its filters.
 */
export function useFirstView(views: readonly TicketView[], isKnown: boolean): boolean {
  const [params, setParams] = useSearchParams();
  const isAsked = params.get(VIEW) === FIRST;
  const first = views.find(({ isDefault }) => isDefault);
  const search = isKnown && first ? viewSearch(first) : localStorage.getItem(STORAGE_KEY);
  useEffect(() => {
    if (isKnown && search) localStorage.setItem(STORAGE_KEY, search);
    if (isAsked && search) setParams(new URLSearchParams(search), { replace: true, preventScrollReset: true });
  }, [isAsked, isKnown, search, setParams]);
  return !isAsked;
}
