import type { ApiError } from '@guichet/api-client/api-error';
import { backoffDelay, pause } from '@guichet/api-client/backoff';
import { isPassing } from '../outbox/outbox-rows.ts';

interface Reader {
  /** Reads one thing anew and shows it; `signal` says that it is gone meanwhile. */
  read: (id: string, signal: AbortSignal) => Promise<void>;
  /** What comes within it after a reading is read together. */
  pauseMs?: number;
}

interface Reading {
  leaving: AbortController;
  /** News came since it was read last. */
  isWanted: boolean;
}

const PAUSE_MS = 400;
const MOST_DOUBLINGS = 5;

/**
 * Reads what has news: at once the first time, then once for all that comes while it is read or shortly after. One reading of a
 * thing follows the other, so that an old answer never comes last. [WS-06]
 */
export function createNewsReader({ read, pauseMs = PAUSE_MS }: Reader) {
  const readings = new Map<string, Reading>();

  async function readWhileWanted(id: string, reading: Reading): Promise<void> {
    const { signal } = reading.leaving;
    for (let failures = 0; reading.isWanted && !signal.aborted; ) {
      reading.isWanted = false;
      const hasFailed = await read(id, signal).then(() => false, worthAnother);
      failures = hasFailed ? Math.min(failures + 1, MOST_DOUBLINGS) : 0;
      reading.isWanted ||= hasFailed;
      await pause(hasFailed ? backoffDelay(failures) : pauseMs, signal);
    }
    if (readings.get(id) === reading) readings.delete(id);
  }

  /** Forgets one: what is being read of it is not shown. */
  function drop(id: string): void {
    readings.get(id)?.leaving.abort();
    readings.delete(id);
  }

  return {
    ask(id: string): void {
      const running = readings.get(id);
      if (running) running.isWanted = true;
      if (running) return;
      const reading = { leaving: new AbortController(), isWanted: true };
      readings.set(id, reading);
      void readWhileWanted(id, reading);
    },
    drop,
    close(): void {
      for (const id of readings.keys()) drop(id);
    },
  };
}

const worthAnother = (error: unknown): boolean => isPassing(error as ApiError);
