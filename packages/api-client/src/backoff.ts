/** How long to wait before try number `attempt` (from 0): doubled each time, capped, spread so that clients don't come back together. */
export function backoffDelay(attempt: number, { firstMs = 500, maxMs = 30_000, random = Math.random } = {}): number {
  const full = Math.min(maxMs, firstMs * 2 ** attempt);
  return Math.round(full / 2 + (random() * full) / 2);
}

/** Waits, or until `signal` says to stop. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
  });
}
