import type { CreateOf, UpdateOf } from '@guichet/dto/core/resource';
import type { apiKey } from '@guichet/dto/identity/api-key';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, forbidden, invalid, stale } from '../../kernel/errors/problem-error.ts';
import { newApiKey } from './api-key-token.ts';
import { assertMayChangeKeysOf } from './rank-guard.ts';

const DAY_MS = 24 * 3_600_000;

/** What a change tells of a key: never its hash. */
const select = {
  id: true,
  name: true,
  prefix: true,
  permissions: true,
  allowedOrigins: true,
  allowedAddresses: true,
  createdById: true,
  expiresAt: true,
  revokedAt: true,
  version: true,
} as const satisfies Prisma.ApiKeySelect;

type StoredKey = Prisma.ApiKeyGetPayload<{ select: typeof select }>;

/**
 * Makes a key of rights that its creator holds; its token is in the answer and nowhere else. [AG-32]
 * Throws forbidden('rank.permission_not_held'), invalid on `allowedOrigins`.
 */
export async function createApiKey(
  context: Context,
  { lifetimeDays, ...input }: CreateOf<typeof apiKey>,
): Promise<{ id: string; token: string }> {
  const { actor, clock } = context;
  const permissions = [...new Set(input.permissions)];
  if (!permissions.every((one) => actor.permissions.has(one))) throw forbidden('rank.permission_not_held');
  assertWhitelisted(context, input.allowedOrigins);
  const { token, ...secret } = newApiKey();
  const now = clock.now();
  const expiresAt = lifetimeDays === null ? null : new Date(now.getTime() + lifetimeDays * DAY_MS);
  const data = { ...input, ...secret, permissions, expiresAt, createdById: actor.userId, createdAt: now };
  return transaction(context.db, async (tx) => {
    const after = await tx.apiKey.create({ data, select });
    await record(tx, context, { action: 'created', after });
    return { id: after.id, token };
  });
}

/**
 * Renames a key or binds it otherwise; it holds for the next request. What it may do never changes. [AG-32]
 * Throws conflict('api_key.revoked'), forbidden by rank, invalid on `allowedOrigins`, stale.
 */
export async function updateApiKey(
  context: Context,
  id: string,
  input: UpdateOf<typeof apiKey>,
  version: number | undefined,
): Promise<void> {
  assertWhitelisted(context, input.allowedOrigins ?? []);
  const creatorId = await transaction(context.db, async (tx) => {
    const before = await lockKey(tx, context, id);
    if (before.revokedAt) throw conflict('api_key.revoked');
    if (version !== undefined && before.version !== version) throw stale(before);
    const after = await tx.apiKey.update({ where: { id }, data: { ...input, version: { increment: 1 } }, select });
    await record(tx, context, { action: 'updated', before, after });
    return before.createdById;
  });
  context.kernel.actors.drop(creatorId);
}

/** Ends a key for good; a second time changes nothing. Throws forbidden by rank. [AG-32] */
export async function revokeApiKey(context: Context, id: string): Promise<void> {
  const creatorId = await transaction(context.db, async (tx) => {
    const before = await lockKey(tx, context, id);
    if (before.revokedAt) return before.createdById;
    const data = { revokedAt: context.clock.now(), version: { increment: 1 } };
    const after = await tx.apiKey.update({ where: { id }, data, select });
    await record(tx, context, { action: 'revoked', before, after });
    return before.createdById;
  });
  context.kernel.actors.drop(creatorId);
}

/** One's own keys, and those of people below one's own rank. [FR-10] */
async function lockKey(tx: Transaction, { actor }: Context, id: string): Promise<StoredKey> {
  await lockRow(tx, 'ApiKey', id);
  const key = await orNotFound(
    tx.apiKey.findFirst({
      where: { id },
      select: { ...select, createdBy: { select: { role: { select: { rank: true } } } } },
    }),
  );
  const { createdBy, ...stored } = key;
  assertMayChangeKeysOf(actor, { id: stored.createdById, rank: createdBy.role.rank });
  return stored;
}

/** A browser of another origin is refused before its key is looked at. */
function assertWhitelisted({ settings }: Context, origins: readonly string[]): void {
  const isKnown = origins.every((origin) => settings['security.allowedOrigins'].includes(origin));
  if (!isKnown) throw invalid({ allowedOrigins: 'not_whitelisted' });
}

function record(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: StoredKey; after: StoredKey },
): Promise<void> {
  const { id, createdById } = change.after;
  return recordChange(tx, context, { ...change, entity: 'apiKey', entityId: id, audience: { createdById } });
}
