import { pause } from './backoff.ts';

interface Closable {
  close(): void;
}

const AGAIN_MS = 5000;

/** Opens something whose code is still to be fetched: tried again until it is there, and never opened once closed. */
export function openLater(open: () => Promise<Closable>): Closable {
  const closing = new AbortController();
  void keepTrying();
  return { close: () => closing.abort() };

  async function keepTrying(): Promise<void> {
    while (!closing.signal.aborted) {
      const opened = await open().catch(() => undefined);
      if (opened && closing.signal.aborted) opened.close();
      if (opened) return closing.signal.addEventListener('abort', () => opened.close());
      await pause(AGAIN_MS, closing.signal);
    }
  }
}
