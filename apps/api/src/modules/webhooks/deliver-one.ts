import type { Kernel } from '../../kernel/context.ts';
import { createScopedDb } from '../../kernel/db/scoped-db.ts';
import { loadActorOfPerson } from '../identity/public.ts';
import { composePayload } from './compose-payload.ts';
import { pauseWebhook } from './pause-webhook.ts';
import type { Posted, WebhookPoster } from './post-webhook.ts';
import { type DueDelivery, keepPayload, settleDelivery } from './webhook.sql.ts';
import { signedHeaders } from './webhook-secret.ts';

/** Seconds before each next try, some three days in all. [Standard Webhooks, retry schedule] */
const WAITS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** A target that failed this often in a row is left alone until somebody looks. */
const PAUSED_AFTER = 25;
/** What another try would not change. */
const FINAL = new Set(['gone', 'private_address']);

/** Tries a delivery once, with the rights that its webhook's creator has at this moment. */
export async function deliverOne(kernel: Kernel, poster: WebhookPoster, due: DueDelivery): Promise<void> {
  const actor = await loadActorOfPerson(kernel.database, due.createdById);
  if (!actor) {
    await drop(kernel, due, 'creator_inactive');
    return pauseWebhook(kernel, due.webhookId, 'creator_inactive');
  }
  const base = kernel.database.systemDb('the base of a scoped client');
  const db = createScopedDb(base, kernel.registry, actor);
  const composed = await composePayload(kernel, { actor, db }, due);
  if (composed === undefined) return drop(kernel, due, 'no_right');
  // Every try carries the same text. It is kept before it leaves: what an erasure takes out of it meanwhile is not written again.
  const body = due.payload ?? composed;
  if (due.payload === null) await keepPayload(kernel.database.sql, due.id, body);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Guichet-Webhooks',
    ...signedHeaders(
      [due.secret, due.previousSecret].filter((secret) => secret !== null),
      { id: due.eventId, at: kernel.clock.now(), body },
    ),
  };
  await settle(kernel, due, await poster.post(due.url, body, headers));
}

async function settle(kernel: Kernel, due: DueDelivery, posted: Posted): Promise<void> {
  const now = kernel.clock.now();
  const wait = WAITS[due.attempts - 1];
  const failures = await settleDelivery(kernel.database.sql, {
    ...posted,
    id: due.id,
    state: stateAfter(due, posted),
    nextAttemptAt: new Date(now.getTime() + (wait ?? 0) * 1000),
    deliveredAt: posted.error === null ? now : null,
  });
  if (posted.error === 'gone') await pauseWebhook(kernel, due.webhookId, 'gone');
  else if (failures >= PAUSED_AFTER) await pauseWebhook(kernel, due.webhookId, 'failures');
}

/** A ping is somebody waiting at a screen: it is tried once. */
function stateAfter({ event, attempts }: DueDelivery, { error }: Posted): 'delivered' | 'failed' | 'waiting' {
  if (error === null) return 'delivered';
  return FINAL.has(error) || event === 'ping' || attempts > WAITS.length ? 'failed' : 'waiting';
}

async function drop({ database, clock }: Kernel, due: DueDelivery, error: string): Promise<void> {
  const nothing = { statusCode: null, responseExcerpt: null, durationMs: null, deliveredAt: null };
  await settleDelivery(database.sql, { ...nothing, id: due.id, state: 'dropped', nextAttemptAt: clock.now(), error });
}
