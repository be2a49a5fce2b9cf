const STORAGE_KEY = 'guichet.ticket-order';
/** As many as anybody goes through one by one. */
const KEPT = 500;

export interface Neighbours {
  previousId: string | null;
  nextId: string | null;
  /** The place in the list, from 1. */
  position: number;
  count: number;
}

/** Keeps the order of the list as it shows, so that its tickets can be gone through without coming back to it. [AG-22] */
export function keepOrder(ids: readonly string[]): void {
  sessionStorage.setItem(STORAGE_KEY, ids.slice(0, KEPT).join(','));
}

/** The tickets before and after one in the list that was shown last; `null` for one that was not in it. */
export function neighboursOf(id: string): Neighbours | null {
  const ids = (sessionStorage.getItem(STORAGE_KEY) ?? '').split(',').filter(Boolean);
  const at = ids.indexOf(id);
  if (at < 0) return null;
  return { previousId: ids[at - 1] ?? null, nextId: ids[at + 1] ?? null, position: at + 1, count: ids.length };
}
