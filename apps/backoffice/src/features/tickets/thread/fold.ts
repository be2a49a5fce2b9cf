/** A thread that is barely longer is shown whole: unfolding two entries helps nobody. */
const SLACK = 4;

/** The newest `shown` entries, and how many older ones are folded away above them. */
export function fold<Entry>(
  entries: readonly Entry[],
  shown: number,
): { foldedCount: number; visible: readonly Entry[] } {
  if (entries.length <= shown + SLACK) return { foldedCount: 0, visible: entries };
  return { foldedCount: entries.length - shown, visible: entries.slice(-shown) };
}
