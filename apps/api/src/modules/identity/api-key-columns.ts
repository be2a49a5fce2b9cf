import type { Prisma } from '../../kernel/db/generated/client.ts';

/** What may be told of a key, in a page or in a change: never what opens anything. [AG-32] */
export const apiKeyColumns = {
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
