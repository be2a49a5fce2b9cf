import { useEffect, useEffectEvent, useState } from 'react';

/** How many pages of a sheet are read in search of one publication; further back, its reader scrolls. */
const MOST_PAGES = 25;

interface Pages {
  rows: readonly { id: string }[];
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
}

/** Brings whoever comes by an address that ends in `#publication-…` to that publication, once, older pages read as needed. [WS-15] */
export function useArrival({ rows, hasMore, isLoadingMore, loadMore }: Pages): void {
  const [mark] = useState(() => location.hash.slice(1));
  const [looks, setLooks] = useState(0);
  const isLooking = mark.startsWith('publication-') && looks < MOST_PAGES;
  const look = useEffectEvent(() => {
    const card = document.getElementById(mark);
    card?.scrollIntoView({ block: 'start' });
    if (!card && hasMore) loadMore();
    setLooks(card || !hasMore ? MOST_PAGES : looks + 1);
  });
  useEffect(() => {
    if (isLooking && rows.length > 0 && !isLoadingMore) queueMicrotask(() => look());
  }, [isLooking, rows.length, isLoadingMore]);
}
