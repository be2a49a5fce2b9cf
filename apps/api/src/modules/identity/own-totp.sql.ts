import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';

/** Keeps the secret of an app that is not confirmed yet. */
export async function setPendingSecret(tx: Transaction, userId: string, secret: string): Promise<void> {
  await sqlIn(tx).rows(setSecret, [userId, secret]);
}

/** Gives a person new recovery codes; the older ones are gone. */
export async function replaceRecoveryCodes(tx: Transaction, userId: string, hashes: readonly string[]): Promise<void> {
  await sqlIn(tx).rows(deleteCodes, [userId]);
  await sqlIn(tx).rows(insertCodes, [userId, hashes]);
}

/** Forgets the secret and the recovery codes of a person. */
export async function clearSecondFactor(tx: Transaction, userId: string): Promise<void> {
  await sqlIn(tx).rows(setSecret, [userId, null]);
  await sqlIn(tx).rows(deleteCodes, [userId]);
}

const setSecret = statement<never>(
  'set_totp_secret',
  'update "User" set "totpSecret" = $2, "lastTotpStep" = null where id = $1::uuid',
);
const deleteCodes = statement<never>('delete_recovery_codes', 'delete from "RecoveryCode" where "userId" = $1::uuid');
const insertCodes = statement<never>(
  'insert_recovery_codes',
  `insert into "RecoveryCode" (id, "userId", "codeHash")
   select gen_random_uuid(), $1::uuid, hash from unnest($2::text[]) as hash`,
);
