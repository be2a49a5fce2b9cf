import type { loginInput, Me } from '@guichet/dto/identity/auth';
import type * as z from 'zod';
import type { Kernel } from '../../kernel/context.ts';
import { unauthenticated } from '../../kernel/errors/problem-error.ts';
import { type Account, findAccountByEmail, toMe } from './account.sql.ts';
import { openSession, type SessionTokens } from './open-session.ts';
import { isPassword } from './password-hash.ts';
import { consumeCode } from './second-factor.sql.ts';
import type { Device } from './session.sql.ts';
import { accountFailures, addressFailures, type Counter, countTry, forgetTries, giveBack } from './throttle.sql.ts';

/**
 * Signs a person in. An account that does not exist, has no password or may not enter gets the answer of a wrong password, after
 * the same work.
 * @throws unauthenticated `auth.bad_credentials`, `auth.code_required`, `auth.bad_code`; throttled `auth.throttled`.
 */
export async function signIn(
  kernel: Kernel,
  { email, password, code }: z.output<typeof loginInput>,
  device: Device & { requestId: string },
): Promise<SessionTokens & { user: Me }> {
  const { sql } = kernel.database;
  const [byAccount, byAddress] = [accountFailures(email), addressFailures(device.address)];
  const [account] = await Promise.all([
    findAccountByEmail(sql, email),
    countTry(sql, [byAccount, byAddress], kernel.clock.now()),
  ]);
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  if (!account?.mayEnter || !isRight) throw unauthenticated('auth.bad_credentials');
  await checkCode(kernel, account, code, [byAccount, byAddress]);
  const tokens = await openSession(kernel, account.id, { ...device, passwordHash: account.passwordHash });
  await Promise.all([forgetTries(sql, byAccount), giveBack(sql, [byAddress])]);
  return { ...tokens, user: toMe(account, kernel.settings.current()) };
}

async function checkCode(
  kernel: Kernel,
  account: Account,
  code: string | undefined,
  counted: Counter[],
): Promise<void> {
  if (!account.totpEnabledAt) return;
  if (!code) {
    // The password was right: not a failure, and no reason to forget those of the codes.
    await giveBack(kernel.database.sql, counted);
    throw unauthenticated('auth.code_required');
  }
  const isRight = await consumeCode(kernel.database.sql, account, code, kernel.clock.now());
  if (!isRight) throw unauthenticated('auth.bad_code');
}
