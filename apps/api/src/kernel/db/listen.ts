import pg from 'pg';

const RETRY_MS = 1000;

interface Listening {
  /** Something was announced, with these words; or may have been while nobody listened. */
  wake(payload?: string): void;
  onReliable(isReliable: boolean): void;
  onLost(error: unknown): void;
}

/**
 * Keeps one connection that listens to a channel, opened again when it breaks.
 * @returns the way to stop.
 */
export function listenForever(
  url: string,
  channel: string,
  { wake, onReliable, onLost }: Listening,
): () => Promise<void> {
  let isStopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  function lost(error?: unknown): void {
    if (isStopped || retry) return;
    onReliable(false);
    onLost(error);
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, RETRY_MS);
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'guichet-feed', keepAlive: true });
    client = fresh;
    fresh.on('error', lost);
    fresh.on('end', () => lost());
    fresh.on('notification', ({ payload }) => wake(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      onReliable(true);
      wake();
    } catch (error) {
      lost(error);
    }
  }

  void connect();
  return async () => {
    isStopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}
