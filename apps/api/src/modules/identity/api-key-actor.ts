import { isForKeys } from '@guichet/dto/identity/api-key';
import type { Permission } from '@guichet/dto/identity/permission';
import type { ActingKey, Actor } from '../../kernel/access/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { unauthenticated } from '../../kernel/errors/problem-error.ts';
import { knownPermissions } from './account.sql.ts';
import { addressMatcher } from './address-range.ts';
import { findKeyActor, type StoredKeyActor } from './api-key.sql.ts';

/** The superadmin's exemptions from the rank rule are theirs in person: no program of theirs has them. */
const HIGHEST_RANK = 99;

/**
 * Who acts by an API key: its creator as they are now, with those of their rights that the key was given. [AG-32]
 * @throws unauthenticated `api_key.unknown`, `api_key.revoked`, `api_key.expired`, or `api_key.suspended` when its creator may no
 * longer sign in or left the staff.
 */
export async function loadActorOfKey(sql: SqlRunner, tokenHash: string, clock: Clock): Promise<Actor> {
  const found = await findKeyActor(sql, tokenHash);
  if (!found) throw unauthenticated('api_key.unknown');
  if (found.revokedAt) throw unauthenticated('api_key.revoked');
  if (found.expiresAt && found.expiresAt <= clock.now()) throw unauthenticated('api_key.expired');
  if (!found.mayEnter || found.kind !== 'staff') throw unauthenticated('api_key.suspended');
  const { userId, roleId, language, email, firstName, lastName } = found;
  return {
    kind: 'staff',
    userId,
    sessionId: null,
    key: actingKey(found),
    roleId,
    rank: Math.min(found.rank, HIGHEST_RANK),
    permissions: new Set(sharedPermissions(found.keyPermissions, found.permissions)),
    language,
    name: `${firstName} ${lastName}`,
    email,
  };
}

/** What a key may do: what it was given, of what its creator holds. */
function sharedPermissions(ofKey: readonly string[], ofCreator: readonly string[]): Permission[] {
  return knownPermissions(ofKey).filter((one) => isForKeys(one) && ofCreator.includes(one));
}

function actingKey({ keyId, expiresAt, allowedOrigins, allowedAddresses }: StoredKeyActor): ActingKey {
  const matches = addressMatcher(allowedAddresses);
  return {
    id: keyId,
    expiresAt,
    allowsAddress: (address) => allowedAddresses.length === 0 || matches(address),
    // Bound to origins, it is a browser's: a program that names none is not one of them.
    allowsOrigin: (origin) => allowedOrigins.length === 0 || (origin !== undefined && allowedOrigins.includes(origin)),
  };
}
