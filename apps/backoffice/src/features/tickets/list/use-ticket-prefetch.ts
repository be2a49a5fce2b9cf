import { type SyntheticEvent, useEffect, useRef } from 'react';
import { useReadAhead } from './use-read-ahead.ts';

/** Longer than a pointer or a `j` takes to pass over a row. */
const RESTING_MS = 120;

/** Reads a ticket ahead while the pointer or the focus rests on its row, and its page once the list is there. [AG-22] */
export function useTicketPrefetch() {
  const read = useReadAhead();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    void import('../page/ticket-page.tsx');
    return () => clearTimeout(timer.current);
  }, []);

  const rest = (event: SyntheticEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('tr[data-row]')?.dataset.row;
    clearTimeout(timer.current);
    if (id) timer.current = setTimeout(() => read(id), RESTING_MS);
  };
  return { onPointerOver: rest, onFocus: rest };
}
