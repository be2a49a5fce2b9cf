import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, line } from '../core/scalars.ts';
import { origin } from '../settings/settings.ts';
import { apiKeyPermissions, type Permission, permission } from './permission.ts';

/** Which of some permissions a key may hold. */
export const isForKeys = (one: Permission): boolean => apiKeyPermissions.includes(one);

/** `suspended`: its creator may no longer sign in, or is no longer of the staff; it works again when they are back. */
export const apiKeyState = z.enum(['active', 'expired', 'revoked', 'suspended']);
export type ApiKeyState = z.infer<typeof apiKeyState>;

/** How long a key lives, in days; `null` for ever. It is always chosen, never assumed. */
const lifetimeDays = z.union([z.literal(30), z.literal(90), z.literal(365), z.null()]);

/** An address, or a range of addresses as `192.0.2.0/24`. */
const address = z
  .string()
  .trim()
  .max(60)
  .refine((text) => anyAddress.safeParse(text).success, { error: 'not_an_address' });
const anyAddress = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const bounds = {
  /** Origins of browsers; empty: the key is not bound to any. */
  allowedOrigins: z.array(origin).max(20),
  /** Addresses that requests come from; empty: from anywhere. */
  allowedAddresses: z.array(address).max(50),
};

const grantable = permission.refine(isForKeys, { error: 'not_for_keys' });
const isNotEmpty = (chosen: readonly Permission[]): boolean => chosen.length > 0;

const row = z.object({
  id,
  name: z.string(),
  /** The readable start of the token, `gk_x7k2m9qa`. */
  prefix: z.string(),
  permissions: z.array(permission),
  /** Those of its permissions that its creator no longer holds, or that no key may hold any more: the key lacks them. */
  lostPermissions: z.array(permission),
  allowedOrigins: z.array(z.string()),
  allowedAddresses: z.array(z.string()),
  state: apiKeyState,
  createdById: id,
  createdByName: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  lastUsedAddress: z.string().nullable(),
  revokedAt: instant.nullable(),
  version: z.int(),
});

/** What lets a program in: a part of the rights of whoever made it. [AG-32] */
export const apiKey = defineResource({
  name: 'api-keys',
  row: row.meta({ id: 'ApiKey' }),
  item: row.extend({
    /** The last time that its permissions changed, and by whom; `null` while they are as they were given. */
    permissionsChange: z.object({ at: instant, byName: z.string().nullable() }).nullable(),
  }),
  create: z.strictObject({
    name: line(80),
    permissions: z.array(grantable).max(100).refine(isNotEmpty, { error: 'required' }),
    lifetimeDays,
    allowedOrigins: bounds.allowedOrigins.default([]),
    allowedAddresses: bounds.allowedAddresses.default([]),
  }),
  update: z
    .strictObject({
      name: line(80),
      // One that it had before no key could have it is let go, not refused.
      permissions: z.array(permission).max(100).refine(isNotEmpty, { error: 'required' }),
      ...bounds,
    })
    .partial(),
  filters: { createdById: 'oneOf' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: true,
  client: 'none',
});

/** The answer to a creation, the only one that ever holds the token. */
export const createdApiKey = z.object({ id, token: z.string() }).meta({ id: 'CreatedApiKey' });
