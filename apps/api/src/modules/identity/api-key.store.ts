import type { RowOf } from '@guichet/dto/core/resource';
import { type ApiKeyState, type apiKey, isForKeys } from '@guichet/dto/identity/api-key';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { PlainItem } from '../../kernel/resource/crud-routes.ts';
import { readRow, type Store } from '../../kernel/resource/read-list.ts';
import { knownPermissions } from './account.sql.ts';
import { apiKeyColumns } from './api-key-columns.ts';
import { personName } from './person-name.ts';

const select = {
  ...apiKeyColumns,
  createdAt: true,
  lastUsedAt: true,
  lastUsedAddress: true,
  createdBy: {
    select: { firstName: true, lastName: true, state: true, role: { select: { kind: true, permissions: true } } },
  },
} as const satisfies Prisma.ApiKeySelect;

type Stored = Prisma.ApiKeyGetPayload<{ select: typeof select }>;

/** Keys as they are shown: never what opens anything. */
export const apiKeyStore: Store<Stored, RowOf<typeof apiKey>> = {
  model: 'apiKey',
  select,
  toRow,
  search: (words) => ({
    OR: ['name', 'prefix'].map((field) => ({ [field]: { contains: words, mode: 'insensitive' } })),
  }),
};

/** One key, with the last change of what it may do. */
export async function readApiKey(context: Context, id: string): Promise<PlainItem<typeof apiKey> | null> {
  const row = await readRow(context, apiKeyStore, id);
  if (!row) return null;
  const change = await context.db.change.findFirst({
    where: { entity: 'apiKey', entityId: id, action: 'permissions_changed' },
    select: { at: true, actorId: true },
    orderBy: { seq: 'desc' },
  });
  const by =
    change?.actorId &&
    (await context.db.user.findFirst({ where: { id: change.actorId }, select: { firstName: true, lastName: true } }));
  const permissionsChange = change && {
    at: change.at.toISOString(),
    byName: by ? personName(by) : null,
  };
  return { ...row, permissionsChange };
}

function toRow({ createdBy, ...stored }: Stored, { clock }: Context): RowOf<typeof apiKey> {
  const permissions = knownPermissions(stored.permissions);
  return {
    ...stored,
    permissions,
    lostPermissions: permissions.filter((one) => !isForKeys(one) || !createdBy.role.permissions.includes(one)),
    state: stateOf({ ...stored, createdBy }, clock.now()),
    createdByName: personName(createdBy),
    createdAt: stored.createdAt.toISOString(),
    expiresAt: stored.expiresAt?.toISOString() ?? null,
    lastUsedAt: stored.lastUsedAt?.toISOString() ?? null,
    revokedAt: stored.revokedAt?.toISOString() ?? null,
  };
}

function stateOf({ revokedAt, expiresAt, createdBy }: Stored, now: Date): ApiKeyState {
  if (revokedAt) return 'revoked';
  if (expiresAt && expiresAt <= now) return 'expired';
  return createdBy.state === 'active' && createdBy.role.kind === 'staff' ? 'active' : 'suspended';
}
