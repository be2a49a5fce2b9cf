import type { CreateOf, UpdateOf } from '@guichet/dto/core/resource';
import { type webhook, webhookEventNames } from '@guichet/dto/webhooks/webhook';
import type { Context } from '../../kernel/context.ts';
import { orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, stale } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { loadActorOfPerson } from '../identity/public.ts';
import {
  assertMayTell,
  assertReachable,
  lockWebhook,
  recordWebhook,
  webhookSelect,
  writeWebhook,
} from './change-webhook.ts';
import { skipToNow } from './webhook.sql.ts';
import { newWebhookSecret } from './webhook-secret.ts';

/** How long a former secret signs beside the new one. */
const OVERLAP_MS = 24 * 3_600_000;

/**
 * Adds a webhook that hears of what happens from now on; its secret is in the answer and nowhere else.
 * Throws forbidden('rank.permission_not_held'), invalid on `url`.
 */
export async function createWebhook(
  context: Context,
  input: CreateOf<typeof webhook>,
): Promise<{ id: string; secret: string }> {
  assertMayTell(context, input.events);
  assertReachable(context, input.url);
  const secret = newWebhookSecret();
  const now = context.clock.now();
  const events = [...new Set(input.events)];
  const data = { ...input, events, secret, createdById: context.actor.userId, createdAt: now, activeSince: now };
  return transaction(context.db, async (tx) => {
    await skipToNow(sqlIn(tx));
    const after = await tx.webhook.create({ data, select: webhookSelect });
    await recordWebhook(tx, context, { action: 'created', after });
    return { id: after.id, secret };
  });
}

/** Changes a webhook. Throws forbidden by rank or right, invalid on `url`, stale. */
export async function updateWebhook(
  context: Context,
  id: string,
  input: UpdateOf<typeof webhook>,
  version: number | undefined,
): Promise<void> {
  if (input.url) assertReachable(context, input.url);
  await transaction(context.db, async (tx) => {
    const before = await lockWebhook(tx, context, id);
    if (version !== undefined && before.version !== version) throw stale(before);
    const isElsewhere = input.url !== undefined && input.url !== before.url;
    // Another address hears all of it for the first time.
    const added = (input.events ?? []).filter((one) => !before.events.includes(one));
    assertMayTell(context, isElsewhere ? [...added, ...knownEvents(before)] : added);
    await writeWebhook(tx, context, { action: 'updated', before, data: { ...input } });
  });
}

const knownEvents = ({ events }: { events: readonly string[] }) =>
  webhookEventNames.filter((one) => events.includes(one));

/** Stops a webhook until somebody starts it again; what happens meanwhile is not told. A second time changes nothing. */
export async function stopWebhook(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockWebhook(tx, context, id);
    if (!before.isActive) return;
    await writeWebhook(tx, context, { action: 'paused', before, data: { isActive: false, pausedReason: 'by_hand' } });
  });
}

/**
 * Starts a webhook again, from now on; what was waiting leaves. One whose creator has no access any more becomes that of whoever starts it, and
 * tells what they may read. A second time changes nothing. Throws forbidden by rank or right.
 */
export async function resumeWebhook(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockWebhook(tx, context, id);
    if (before.isActive) return;
    await skipToNow(sqlIn(tx));
    const isOrphaned = !(await loadActorOfPerson(context.kernel.database, before.createdById));
    if (isOrphaned) assertMayTell(context, knownEvents(before));
    const data = { isActive: true, pausedReason: null, failures: 0, activeSince: context.clock.now() };
    const owner = isOrphaned ? { createdById: context.actor.userId } : {};
    await writeWebhook(tx, context, { action: 'resumed', before, data: { ...data, ...owner } });
  });
}

/** Deletes a webhook with its log. Throws forbidden by rank. */
export async function deleteWebhook(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockWebhook(tx, context, id);
    await tx.webhook.delete({ where: { id }, select: { id: true } });
    await recordWebhook(tx, context, { action: 'deleted', before });
  });
}

/**
 * Makes a new secret, which is in the answer and nowhere else. Messages are signed with both for a day; the one before the last ends at
 * once. Throws forbidden by rank.
 */
export async function rotateSecret(context: Context, id: string): Promise<{ id: string; secret: string }> {
  const secret = newWebhookSecret();
  await transaction(context.db, async (tx) => {
    const before = await lockWebhook(tx, context, id);
    const former = await orNotFound(tx.webhook.findFirst({ where: { id }, select: { secret: true } }));
    const previousSecretUntil = new Date(context.clock.now().getTime() + OVERLAP_MS);
    const data = { secret, previousSecret: former.secret, previousSecretUntil };
    await writeWebhook(tx, context, { action: 'secret_rotated', before, data });
  });
  return { id, secret };
}

/** Sends a `ping`, whatever the webhook listens to and though it is paused. Gives the id of the delivery. */
export async function testWebhook(context: Context, id: string): Promise<{ id: string }> {
  return transaction(context.db, async (tx) => {
    await lockWebhook(tx, context, id);
    const now = context.clock.now();
    const eventId = `evt_ping_${uuidv7(now.getTime()).replaceAll('-', '')}`;
    const data = { webhookId: id, eventId, event: 'ping', entityId: id, createdAt: now, nextAttemptAt: now };
    return tx.webhookDelivery.create({ data, select: { id: true } });
  });
}

/** Sends a delivery again, from its first try on. Throws conflict('webhook.still_waiting'), forbidden by rank. */
export async function repeatDelivery(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const found = await orNotFound(tx.webhookDelivery.findFirst({ where: { id }, select: { webhookId: true } }));
    await lockWebhook(tx, context, found.webhookId);
    const { state } = await orNotFound(tx.webhookDelivery.findFirst({ where: { id }, select: { state: true } }));
    if (state === 'waiting') throw conflict('webhook.still_waiting');
    const data = { state: 'waiting', attempts: 0, nextAttemptAt: context.clock.now(), deliveredAt: null } as const;
    await tx.webhookDelivery.update({ where: { id }, data, select: { id: true } });
  });
}
