import type { Kernel } from '../../kernel/context.ts';
import { deliverOne } from './deliver-one.ts';
import { createPoster, type WebhookPoster } from './post-webhook.ts';
import { claimDeliveries, collectDeliveries } from './webhook.sql.ts';

const POLL_MS = 5000;
/** After a commit, how long others may join it before the record is read. */
const GATHER_MS = 300;
const BATCH = 20;

/** Telling other systems what happened. */
interface WebhookSending {
  /** Everything that is due now, once. */
  sendNow(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Tells other systems what happened, in any number of processes, until stopped: a commit wakes it, and so does the clock.
 * `timeoutMs` is how long a target has.
 */
export function startWebhooks(kernel: Kernel, options: { timeoutMs?: number } = {}): WebhookSending {
  const poster = createPoster({ isPrivateAllowed: kernel.environment.mayWebhooksBePrivate, ...options });
  let running: Promise<void> | undefined;
  let gathering: NodeJS.Timeout | undefined;
  const send = (): Promise<void> => {
    running ??= sendDue(kernel, poster).finally(() => {
      running = undefined;
    });
    return running;
  };
  const wake = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      send().catch((error: unknown) => kernel.log.warn({ err: error }, 'webhooks wait'));
    }, GATHER_MS);
  };
  const poll = setInterval(wake, POLL_MS);
  const unsubscribe = kernel.feed.subscribe(wake);
  return {
    async sendNow() {
      await running?.catch(() => undefined);
      await send();
    },
    async stop() {
      clearInterval(poll);
      clearTimeout(gathering);
      unsubscribe();
      await poster.close();
      await running?.catch(() => undefined);
    },
  };
}

async function sendDue(kernel: Kernel, poster: WebhookPoster): Promise<void> {
  const { database, clock } = kernel;
  await collectDeliveries(database.sql, clock.now());
  for (;;) {
    const due = await claimDeliveries(database.sql, clock.now(), BATCH);
    // Together: a target that hangs keeps none of its batch waiting.
    await Promise.all(due.map((each) => deliverOne(kernel, poster, each)));
    if (due.length < BATCH) return;
  }
}
