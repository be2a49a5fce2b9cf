import type { Kernel } from '../../kernel/context.ts';
import { type Outbox, startOutbox } from '../../kernel/jobs/outbox.ts';
import { deliverOne } from './deliver-one.ts';
import { createPoster, type WebhookPoster } from './post-webhook.ts';
import { claimDeliveries, collectDeliveries } from './webhook.sql.ts';

/** After a commit, how long others may join it before the record is read. */
const GATHER_MS = 300;
const BATCH = 20;

/**
 * Tells other systems what happened, in any number of processes, until stopped: a commit wakes it, and so does the clock.
 * `timeoutMs` is how long a target has.
 */
export function startWebhooks(kernel: Kernel, options: { timeoutMs?: number } = {}): Outbox<void> {
  const poster = createPoster({ isPrivateAllowed: kernel.environment.mayWebhooksBePrivate, ...options });
  return startOutbox(kernel, {
    name: 'webhooks',
    send: () => sendDue(kernel, poster),
    gatherMs: GATHER_MS,
    cut: poster.close,
  });
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
