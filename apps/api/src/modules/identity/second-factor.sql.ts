import { randomBytes } from 'node:crypto';
import { verifySync } from 'otplib';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { hashSecret } from './secret.ts';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;

/**
 * The time step that a code of an authenticator app belongs to; the step before and the one after are taken too.
 * @returns `undefined` when the code is wrong.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

/**
 * Uses the code of a sign-in, of the app or of the list kept for a lost phone. Each works once, whoever else tries it at the
 * same moment.
 */
export async function consumeCode(
  sql: SqlRunner,
  account: { id: string; totpSecret: string | null },
  code: string,
  now: Date,
): Promise<boolean> {
  const typed = code.replaceAll(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(typed)) {
    const step = account.totpSecret === null ? undefined : stepOfCode(account.totpSecret, typed, now);
    return step !== undefined && (await sql.rows(consumeStep, [account.id, step])).length > 0;
  }
  return (await sql.rows(consumeRecoveryCode, [account.id, hashSecret(typed), now.toISOString()])).length > 0;
}

/** Codes for the day the phone is lost, `k3vd-8mzq-…`, 80 random bits each; what is stored of them is their hash. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  return { codes, hashes: codes.map((code) => hashSecret(code.replaceAll('-', ''))) };
}

/** Neither 0, 1, o nor l, which people mistake for one another. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

function newRecoveryCode(): string {
  const letters = Array.from(randomBytes(16), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

const consumeStep = statement<{ id: string }>(
  'consume_totp_step',
  `update "User" set "lastTotpStep" = $2::int where id = $1::uuid and coalesce("lastTotpStep", -1) < $2::int returning id`,
);
const consumeRecoveryCode = statement<{ id: string }>(
  'consume_recovery_code',
  `update "RecoveryCode" set "usedAt" = $3::timestamptz
   where "userId" = $1::uuid and "codeHash" = $2 and "usedAt" is null returning id`,
);
