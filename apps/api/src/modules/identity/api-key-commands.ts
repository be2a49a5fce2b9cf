import type { CreateOf, UpdateOf } from '@guichet/dto/core/resource';
import { type apiKey, isForKeys } from '@guichet/dto/identity/api-key';
import type { Permission } from '@guichet/dto/identity/permission';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, forbidden, invalid, stale } from '../../kernel/errors/problem-error.ts';
import { apiKeyColumns } from './api-key-columns.ts';
import { newApiKey } from './api-key-token.ts';
import { assertMayChangeKeysOf } from './rank-guard.ts';

const DAY_MS = 24 * 3_600_000;

type StoredKey = Prisma.ApiKeyGetPayload<{ select: typeof apiKeyColumns }>;

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
    const after = await tx.apiKey.create({ data, select: apiKeyColumns });
    await record(tx, context, { action: 'created', after });
    return { id: after.id, token };
  });
}

/**
 * Renames a key, binds it otherwise or changes what it may do; it holds for the next request. What it gains is held by whoever
 * gives it and by whoever made the key. [AG-32]
 * Throws conflict('api_key.revoked'), forbidden by rank or right, invalid on `allowedOrigins` or `permissions`, stale.
 */
export async function updateApiKey(
  context: Context,
  id: string,
  { permissions: wanted, ...input }: UpdateOf<typeof apiKey>,
  version: number | undefined,
): Promise<void> {
  assertWhitelisted(context, input.allowedOrigins ?? []);
  const creatorId = await transaction(context.db, async (tx) => {
    const { ofCreator, ...before } = await lockKey(tx, context, id);
    if (before.revokedAt) throw conflict('api_key.revoked');
    if (version !== undefined && before.version !== version) throw stale(before);
    const granted = grantedBy(context, { wanted, before: before.permissions, ofCreator });
    const data = { ...input, ...granted, version: { increment: 1 } };
    const after = await tx.apiKey.update({ where: { id }, data, select: apiKeyColumns });
    await record(tx, context, { action: granted ? 'permissions_changed' : 'updated', before, after });
    return before.createdById;
  });
  context.kernel.actors.drop(creatorId);
}

/** Ends a key for good; a second time changes nothing. Throws forbidden by rank. [AG-32] */
export async function revokeApiKey(context: Context, id: string): Promise<void> {
  const creatorId = await transaction(context.db, async (tx) => {
    const { ofCreator: _, ...before } = await lockKey(tx, context, id);
    if (before.revokedAt) return before.createdById;
    const data = { revokedAt: context.clock.now(), version: { increment: 1 } };
    const after = await tx.apiKey.update({ where: { id }, data, select: apiKeyColumns });
    await record(tx, context, { action: 'revoked', before, after });
    return before.createdById;
  });
  context.kernel.actors.drop(creatorId);
}

interface Grant {
  /** What is asked for; `undefined`: nothing changes. */
  wanted: readonly Permission[] | undefined;
  before: readonly string[];
  ofCreator: readonly string[];
}

/** What a key will hold, or `undefined` when that stays as it is. What it keeps is not asked again. */
function grantedBy(
  { actor }: Context,
  { wanted, before, ofCreator }: Grant,
): { permissions: Permission[] } | undefined {
  if (!wanted) return undefined;
  const added = wanted.filter((one) => !before.includes(one));
  if (!added.every(isForKeys)) throw invalid({ permissions: 'not_for_keys' });
  if (!added.every((one) => actor.permissions.has(one))) throw forbidden('rank.permission_not_held');
  if (!added.every((one) => ofCreator.includes(one))) throw invalid({ permissions: 'not_held_by_creator' });
  const permissions = [...new Set(wanted.filter(isForKeys))];
  const isSame = permissions.length === before.length && permissions.every((one) => before.includes(one));
  return isSame ? undefined : { permissions };
}

/** One's own keys, and those of people below one's own rank; with what its creator may do. [FR-10] */
async function lockKey(tx: Transaction, { actor }: Context, id: string): Promise<StoredKey & { ofCreator: string[] }> {
  await lockRow(tx, 'ApiKey', id);
  const key = await orNotFound(
    tx.apiKey.findFirst({
      where: { id },
      select: { ...apiKeyColumns, createdBy: { select: { role: { select: { rank: true, permissions: true } } } } },
    }),
  );
  const { createdBy, ...stored } = key;
  assertMayChangeKeysOf(actor, { id: stored.createdById, rank: createdBy.role.rank });
  return { ...stored, ofCreator: createdBy.role.permissions };
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
