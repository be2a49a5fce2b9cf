import type { Kernel } from '../context.ts';

const POLL_MS = 5000;

/** What leaves after the commit that wrote it. */
export interface Outbox<Result> {
  /** Everything that is due now, once; what is under way comes first. */
  sendNow(): Promise<Result>;
  stop(): Promise<void>;
}

interface OutboxOptions<Result> {
  /** What waits while it fails, for the log: `mails`. */
  name: string;
  /** Sends what is due now. It may run in several processes at once: rows are claimed. */
  send(): Promise<Result>;
  /** After a commit, how many milliseconds others may join it. */
  gatherMs?: number;
  /** Ends what hangs; without it, stopping waits for what is under way. */
  cut?(): Promise<void>;
}

/**
 * Sends rows that wait, until stopped: a commit wakes it, and so does the clock. In one process it runs once at a time; a failure is logged
 * and tried again.
 */
export function startOutbox<Result>(
  { feed, log }: Pick<Kernel, 'feed' | 'log'>,
  { name, send, gatherMs = 0, cut }: OutboxOptions<Result>,
): Outbox<Result> {
  let running: Promise<Result> | undefined;
  let gathering: NodeJS.Timeout | undefined;
  const run = (): Promise<Result> => {
    running ??= send().finally(() => {
      running = undefined;
    });
    return running;
  };
  const wake = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      run().catch((error: unknown) => log.warn({ err: error }, `${name} wait`));
    }, gatherMs);
  };
  const poll = setInterval(wake, POLL_MS);
  const unsubscribe = feed.subscribe(wake);
  return {
    async sendNow() {
      await running?.catch(() => undefined);
      return run();
    },
    async stop() {
      clearInterval(poll);
      clearTimeout(gathering);
      unsubscribe();
      await cut?.();
      await running?.catch(() => undefined);
    },
  };
}
