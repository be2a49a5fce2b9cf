import type { Me, passwordChange, profileUpdate } from '@guichet/dto/identity/auth';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { invalid, unauthenticated } from '../../kernel/errors/problem-error.ts';
import { withMobile } from '../sms/public.ts';
import { findAccount, findAccountByEmail, toMe } from './account.sql.ts';
import { type MailedPerson, mailPerson } from './identity-mails.ts';
import { issueLink, REACHING_AN_ACCOUNT, voidLinks } from './one-time-link.sql.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { endSessions } from './session.sql.ts';
import { accountFailures, countTry, giveBack, mailsTo } from './throttle.sql.ts';
import { lockUser, thenDropRights, writeUser } from './user-change.ts';

/** Who is signed in, and what they may do. */
export async function readMe({ kernel, actor, settings }: Context): Promise<Me> {
  const account = await findAccount(kernel.database.sql, actor.userId);
  if (!account) throw unauthenticated();
  return toMe(account, settings);
}

/** Changes one's own profile; a new address waits until the link sent to it is followed. Throws invalid on `mobile`. [AG-15] */
export async function updateProfile(context: Context, input: z.output<typeof profileUpdate>): Promise<void> {
  const { kernel, actor } = context;
  const { email, ...data } = await withMobile(context.settings, input);
  await countNewAddress(context, actor, email);
  const writing = transaction(context.db, async (tx) => {
    const before = await lockUser(tx, actor.userId);
    if (Object.keys(data).length > 0) await writeUser(tx, context, { before, action: 'profile_updated', data });
    await mailNewAddress(tx, context, before, email);
  });
  await thenDropRights(kernel, actor.userId, writing);
}

/** Counts the mails that a wish for another address sends. Before the transaction: a refused one counts too. @throws throttled. */
export async function countNewAddress(
  { kernel, clock }: Pick<Context, 'kernel' | 'clock'>,
  person: { email: string },
  email: string | undefined,
): Promise<void> {
  if (email === undefined || email === person.email) return;
  await countTry(kernel.database.sql, [mailsTo(email), mailsTo(person.email)], clock.now());
}

/**
 * Mails a link to the address that a person wants; it takes effect once the link is followed. The caller holds their row. [AG-15]
 * @returns whether it was mailed: not to an address that has an account, nor to the one that they have.
 */
export async function mailNewAddress(
  tx: Transaction,
  { kernel, clock }: Pick<Context, 'kernel' | 'clock'>,
  person: MailedPerson,
  email: string | undefined,
): Promise<boolean> {
  if (email === undefined || email === person.email) return false;
  // Nobody learns by this route that an address has an account: the answer is the same, and no mail leaves.
  if (await findAccountByEmail(sqlIn(tx), email)) return false;
  const link = await issueLink(tx, { userId: person.id, purpose: 'email_change', email, now: clock.now() });
  await mailPerson(tx, kernel, { kind: 'user.email_change', person, to: email, about: email, link, key: link.id });
  return true;
}

/** Changes one's own password; every other session ends, and what one of them asked for is void. Throws invalid on `currentPassword`. [AG-15] */
export async function changePassword(context: Context, input: z.output<typeof passwordChange>): Promise<void> {
  const { kernel, actor, clock, requestId } = context;
  await assertOwnPassword(context, input.currentPassword, 'currentPassword');
  const passwordHash = await hashPassword(input.password);
  const { userId, sessionId } = actor;
  const writing = transaction(context.db, async (tx) => {
    const now = clock.now();
    const before = await lockUser(tx, userId);
    await writeUser(tx, context, {
      before,
      action: 'password_changed',
      data: { passwordHash, passwordChangedAt: now },
    });
    await voidLinks(tx, { userId, purposes: REACHING_AN_ACCOUNT, now });
    await endSessions(sqlIn(tx), {
      userId,
      ...(sessionId !== null && { except: sessionId }),
      reason: 'password_changed',
      now,
      actorId: userId,
      requestId,
    });
  });
  await thenDropRights(kernel, userId, writing);
}

/**
 * Asks for one's password again before something serious. Wrong ones count as failed sign-ins: a stolen session guesses no more
 * than anyone. @throws invalid on the field; throttled.
 */
export async function assertOwnPassword(
  { kernel, actor, clock }: Context,
  password: string,
  field: string,
): Promise<void> {
  const { sql } = kernel.database;
  const failures = accountFailures(actor.email);
  await countTry(sql, [failures], clock.now());
  const account = await orNotFound(findAccount(sql, actor.userId).then((found) => found ?? null));
  if (!(await isPassword(account.passwordHash, password))) throw invalid({ [field]: 'wrong_password' });
  await giveBack(sql, [failures]);
}
