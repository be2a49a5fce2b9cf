import type { RowOf } from '@guichet/dto/core/resource';
import type { ApiKeyState, apiKey } from '@guichet/dto/identity/api-key';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';
import { knownPermissions } from './account.sql.ts';
import { personName } from './person-name.ts';

const select = {
  id: true,
  name: true,
  prefix: true,
  permissions: true,
  allowedOrigins: true,
  allowedAddresses: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  lastUsedAddress: true,
  revokedAt: true,
  version: true,
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

function toRow({ createdBy, ...stored }: Stored, { clock }: Context): RowOf<typeof apiKey> {
  const permissions = knownPermissions(stored.permissions);
  return {
    ...stored,
    permissions,
    lostPermissions: permissions.filter((one) => !createdBy.role.permissions.includes(one)),
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
