const LONGEST = 10_000;
const HEALTHY_AFTER = 30_000;

/**
 * How long to wait before starting a part again: not at all the first time, then longer and longer, and from the
 * beginning once it has lived for half a minute.
 */
export function createBackoff() {
  let failures = 0;
  return {
    /** `livedMs` is how long the part ran this time. */
    next(livedMs: number): number {
      if (livedMs >= HEALTHY_AFTER) failures = 0;
      failures += 1;
      return failures === 1 ? 0 : Math.min(LONGEST, 250 * 2 ** (failures - 1));
    },
  };
}

/** Waits; returns at once for nothing. */
export function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}
