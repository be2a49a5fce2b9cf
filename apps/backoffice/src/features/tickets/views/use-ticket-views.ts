import { readyMadeViews, type TicketView, ticketViewList } from '@guichet/dto/tickets/ticket-view';
import { useApi, useCan, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useLive } from '@guichet/ui-kit/live/use-live.tsx';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** Counts follow what happens, but a busy day does not count all day long. */
const SETTLE_MS = 1500;
const RARELY_MS = 10_000;

/** The tabs of the list, with what each holds. Until they are read, those of last time on this device, not yet counted. [AG-21] */
export function useTicketViews() {
  const api = useApi();
  const isEnabled = useCan()('tickets.keepViews');
  const { data, isError, refetch } = useQuery({
    queryKey: ['ticket-views'],
    queryFn: ({ signal }) => api.read('/ticket-views', ticketViewList, { signal }),
    enabled: isEnabled,
  });
  useCountsInTime(() => void refetch());
  const place = `guichet.ticket-views.${useMe().id}`;
  const [atFirst] = useState(() => lastTime(place));
  useEffect(() => {
    if (data) keepNames(place, data.rows);
  }, [place, data]);
  return { views: data?.rows ?? atFirst, isKnown: data !== undefined || isError || !isEnabled };
}

const UNCOUNTED: readonly TicketView[] = readyMadeViews.map(({ key, query }) => ({
  key,
  kind: 'ready',
  name: null,
  query,
  columns: [],
  count: null,
  isCountCapped: false,
  isDefault: key === 'todo',
  version: null,
  abilities: { change: false, share: false },
}));

function lastTime(place: string): readonly TicketView[] {
  try {
    const kept = ticketViewList.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'));
    return kept.success ? kept.data.rows : UNCOUNTED;
  } catch {
    return UNCOUNTED;
  }
}

/** A full or forbidden store only means that tabs come a little later next time. */
function keepNames(place: string, rows: readonly TicketView[]): void {
  const names = JSON.stringify({ rows: rows.map((row) => ({ ...row, count: null })) });
  try {
    if (localStorage.getItem(place) !== names) localStorage.setItem(place, names);
  } catch {
    // They are read at each opening.
  }
}

/** Counts again soon after a change, and at most every ten seconds; a hidden page waits until it shows. */
function useCountsInTime(count: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const countedAt = useRef(0);
  useLive(({ entity }) => {
    if (entity !== 'ticket' || timer.current) return;
    const wait = Math.max(SETTLE_MS, countedAt.current + RARELY_MS - Date.now());
    timer.current = setTimeout(() => {
      timer.current = undefined;
      countedAt.current = Date.now();
      if (!document.hidden) count();
    }, wait);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
