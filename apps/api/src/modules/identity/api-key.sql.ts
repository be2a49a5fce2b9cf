import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { type Account, MAY_ENTER, PEOPLE } from './account.sql.ts';

/** A key with the person who made it, as they are now. */
export interface StoredKeyActor extends Pick<Account, 'roleId' | 'kind' | 'language' | 'email' | 'mayEnter'> {
  keyId: string;
  keyPermissions: string[];
  allowedOrigins: string[];
  allowedAddresses: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
  userId: string;
  rank: number;
  permissions: string[];
  firstName: string;
  lastName: string;
}

/** The key behind a token, by its hash. */
export async function findKeyActor(sql: SqlRunner, tokenHash: string): Promise<StoredKeyActor | undefined> {
  return (await sql.rows(actorOfKey, [tokenHash]))[0];
}

/** Keeps when and from where a key was last used. */
export async function writeKeyUse(sql: SqlRunner, use: { id: string; address: string; at: Date }): Promise<void> {
  await sql.rows(keyUsed, [use.id, use.at.toISOString(), use.address]);
}

const actorOfKey = statement<StoredKeyActor>(
  'actor_of_key',
  `select k.id as "keyId", k.permissions as "keyPermissions", k."allowedOrigins", k."allowedAddresses", k."expiresAt",
     k."revokedAt", u.id as "userId", u."roleId", r.kind, r.rank, r.permissions, u.language, u.email, u."firstName",
     u."lastName", ${MAY_ENTER} as "mayEnter"
   from "ApiKey" k, ${PEOPLE}
   where k."tokenHash" = $1 and u.id = k."createdById"`,
);
// Several processes may know of a use at the same moment: the latest stands.
const keyUsed = statement<never>(
  'api_key_used',
  `update "ApiKey" set "lastUsedAt" = $2::timestamptz, "lastUsedAddress" = $3
   where id = $1::uuid and ("lastUsedAt" is null or "lastUsedAt" < $2::timestamptz)`,
);
