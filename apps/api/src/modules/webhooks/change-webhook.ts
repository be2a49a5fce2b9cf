import { type WebhookEvent, webhookEvents } from '@guichet/dto/webhooks/webhook';
import { can } from '../../kernel/access/actor.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound } from '../../kernel/db/transaction.ts';
import { forbidden, invalid } from '../../kernel/errors/problem-error.ts';
import { isPrivateAtSight } from '../../kernel/outbound/public-address.ts';
import { assertMayChangeKeysOf } from '../identity/public.ts';

/** What a change tells of a webhook: never its secret. */
export const webhookSelect = {
  id: true,
  name: true,
  url: true,
  events: true,
  isActive: true,
  pausedReason: true,
  previousSecretUntil: true,
  createdById: true,
  version: true,
} as const satisfies Prisma.WebhookSelect;

type StoredWebhook = Prisma.WebhookGetPayload<{ select: typeof webhookSelect }>;

/**
 * Locks a webhook that the actor may change: it tells what its creator may read, and others would borrow their eyes.
 * @throws forbidden by rank. [FR-10]
 */
export async function lockWebhook(tx: Transaction, { actor }: Context, id: string): Promise<StoredWebhook> {
  await lockRow(tx, 'Webhook', id);
  const creator = { createdBy: { select: { role: { select: { rank: true } } } } } as const;
  const found = await orNotFound(tx.webhook.findFirst({ where: { id }, select: { ...webhookSelect, ...creator } }));
  const { createdBy, ...stored } = found;
  assertMayChangeKeysOf(actor, { id: stored.createdById, rank: createdBy.role.rank });
  return stored;
}

/** @throws forbidden `rank.permission_not_held` for an event that the actor may not read themself. */
export function assertMayTell({ actor }: Context, events: readonly WebhookEvent[]): void {
  if (!events.every((event) => can(actor, webhookEvents[event]))) throw forbidden('rank.permission_not_held');
}

/** What can be said of an address without asking anybody; the rest is looked at when sending. @throws invalid on `url`. */
export function assertReachable({ kernel }: Context, url: string): void {
  const target = new URL(url);
  // They would not be sent, and whoever reads the webhook would read them.
  if (target.username || target.password) throw invalid({ url: 'no_credentials' });
  if (kernel.environment.mayWebhooksBePrivate) return;
  if (target.protocol !== 'https:') throw invalid({ url: 'not_https' });
  if (isPrivateAtSight(target)) throw invalid({ url: 'private_address' });
}

/** Writes a locked webhook and records it. */
export async function writeWebhook(
  tx: Transaction,
  context: Context,
  { action, before, data }: { action: string; before: StoredWebhook; data: Prisma.WebhookUncheckedUpdateInput },
): Promise<void> {
  const change = { ...data, version: { increment: 1 } };
  const after = await tx.webhook.update({ where: { id: before.id }, data: change, select: webhookSelect });
  await recordWebhook(tx, context, { action, before, after });
}

export function recordWebhook(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: StoredWebhook; after?: StoredWebhook },
): Promise<void> {
  const { id, createdById } = (change.after ?? change.before) as StoredWebhook;
  return recordChange(tx, context, { ...change, entity: 'webhook', entityId: id, audience: { createdById } });
}
