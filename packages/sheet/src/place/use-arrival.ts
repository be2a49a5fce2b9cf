import { useEffect, useEffectEvent, useRef, useState } from 'react';

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
  const looksLeft = useRef(mark.startsWith('publication-') ? MOST_PAGES : 0);
  const look = useEffectEvent(() => {
    if (looksLeft.current === 0) return;
    const card = document.getElementById(mark);
    card?.scrollIntoView({ block: 'start' });
    if (!card && hasMore) loadMore();
    looksLeft.current = card || !hasMore ? 0 : looksLeft.current - 1;
  });
  useEffect(() => {
    if (rows.length > 0 && !isLoadingMore) look();
  }, [rows.length, isLoadingMore]);
}
