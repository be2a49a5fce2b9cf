import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { keepOrder } from './neighbours.ts';

const STORAGE_KEY = 'guichet.last-ticket';
const LIST_KEY = 'guichet.last-ticket-list';

/** Remembers which ticket was opened, so that coming back to the list goes on from its row. */
export function rememberTicket(id: string): void {
  sessionStorage.setItem(STORAGE_KEY, id);
}

/** The list as it was last filtered: where a ticket leads back to. */
export function lastListAddress(): string {
  return `/tickets${sessionStorage.getItem(LIST_KEY) ?? ''}`;
}

/** Keeps the address of the list for {@link lastListAddress}, and its order for who goes through it. */
export function useRememberedList(rows: readonly { id: string }[]): void {
  const { search } = useLocation();
  useEffect(() => sessionStorage.setItem(LIST_KEY, search), [search]);
  useEffect(() => keepOrder(rows.map(({ id }) => id)), [rows]);
}

/** Back from a ticket, the keyboard is on its row. */
export function useReturnFocus(hasRows: boolean): void {
  const isReturn = useNavigationType() === 'POP';
  const isDone = useRef(false);
  useEffect(() => {
    if (!hasRows || isDone.current) return;
    isDone.current = true;
    const id = sessionStorage.getItem(STORAGE_KEY);
    const row =
      id && isReturn ? document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"] [data-row-link]`) : null;
    row?.focus({ preventScroll: true });
  }, [hasRows, isReturn]);
}
