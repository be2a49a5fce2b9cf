import { generateSecret, generateURI } from 'otplib';
import type { Context } from '../../kernel/context.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid } from '../../kernel/errors/problem-error.ts';
import { findAccount } from './account.sql.ts';
import { assertOwnPassword } from './own-profile.ts';
import { clearSecondFactor, replaceRecoveryCodes, setPendingSecret } from './own-totp.sql.ts';
import { newRecoveryCodes, stepOfCode } from './second-factor.sql.ts';
import { lockUser, thenDropRights, writeUser } from './user-change.ts';

/** Begins to protect one's sign-in with an app: nothing changes until a code of it is confirmed. Throws conflict('totp.enabled'). */
export async function beginTotp({ db, actor, settings }: Context) {
  const secret = generateSecret();
  await transaction(db, async (tx) => {
    const { totpEnabledAt } = await lockUser(tx, actor.userId);
    if (totpEnabledAt) throw conflict('totp.enabled');
    await setPendingSecret(tx, actor.userId, secret);
  });
  const uri = generateURI({ issuer: settings['business.name'], label: actor.email, secret });
  const { toDataURL } = await import('qrcode');
  return { secret, uri, qrCode: await toDataURL(uri, { margin: 1, width: 240 }) };
}

/**
 * Confirms that the app gives the right codes; from then on sign-in asks for one.
 * @returns the recovery codes, shown once. @throws invalid on `code`; conflict('totp.enabled' | 'totp.not_begun').
 */
export async function confirmTotp(context: Context, code: string): Promise<{ codes: string[] }> {
  const { kernel, actor, clock } = context;
  const { codes, hashes } = newRecoveryCodes();
  const writing = transaction(context.db, async (tx) => {
    const now = clock.now();
    const before = await lockUser(tx, actor.userId);
    if (before.totpEnabledAt) throw conflict('totp.enabled');
    const secret = (await findAccount(sqlIn(tx), actor.userId))?.totpSecret;
    if (!secret) throw conflict('totp.not_begun');
    const step = stepOfCode(secret, code, now);
    if (step === undefined) throw invalid({ code: 'wrong_code' });
    // The code just typed signs nobody in a second time.
    await writeUser(tx, context, { before, action: 'totp_enabled', data: { totpEnabledAt: now, lastTotpStep: step } });
    await replaceRecoveryCodes(tx, actor.userId, hashes);
  });
  await thenDropRights(kernel, actor.userId, writing);
  return { codes };
}

/** Goes back to the password alone, which is asked for again. Throws invalid on `password`. */
export async function disableTotp(context: Context, password: string): Promise<void> {
  const { kernel, actor } = context;
  await assertOwnPassword(context, password, 'password');
  const writing = transaction(context.db, async (tx) => {
    const before = await lockUser(tx, actor.userId);
    await writeUser(tx, context, { before, action: 'totp_disabled', data: { totpEnabledAt: null } });
    await clearSecondFactor(tx, actor.userId);
  });
  await thenDropRights(kernel, actor.userId, writing);
}
