import { ticket } from '@guichet/dto/tickets/ticket';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { timelineQueryOptions } from '../thread/use-timeline.ts';

const FRESH_MS = 15_000;

/** Reads a ticket and its thread before they are asked for. [AG-22] */
export function useReadAhead(): (id: string) => void {
  const api = useApi();
  const queries = useQueryClient();
  return useCallback(
    (id) => {
      const queryFn = () => api.get(ticket, id);
      void queries.prefetchQuery({ queryKey: ['tickets', 'item', id], queryFn, staleTime: FRESH_MS });
      void queries.prefetchInfiniteQuery({ ...timelineQueryOptions(api, id), staleTime: FRESH_MS });
    },
    [api, queries],
  );
}
