import { ticket } from '@guichet/dto/tickets/ticket';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { timelineQueryOptions } from '../thread/use-timeline.ts';

/** Longer than a pointer or a `j` takes to pass over a row. */
const RESTING_MS = 120;
const FRESH_MS = 15_000;

/** Reads a ticket ahead while the pointer or the focus rests on its row, and its page once the list is there. [AG-22] */
export function useTicketPrefetch() {
  const api = useApi();
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    void import('../page/ticket-page.tsx');
    return () => clearTimeout(timer.current);
  }, []);

  const read = (id: string) => {
    const queryFn = () => api.get(ticket, id);
    void queries.prefetchQuery({ queryKey: ['tickets', 'item', id], queryFn, staleTime: FRESH_MS });
    void queries.prefetchInfiniteQuery({ ...timelineQueryOptions(api, id), staleTime: FRESH_MS });
  };
  const rest = (event: SyntheticEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('tr[data-row]')?.dataset.row;
    clearTimeout(timer.current);
    if (id) timer.current = setTimeout(() => read(id), RESTING_MS);
  };
  return { onPointerOver: rest, onFocus: rest };
}
