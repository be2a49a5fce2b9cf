import type { Kernel } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { findAccountByEmail } from './account.sql.ts';
import { mailPerson } from './identity-mails.ts';
import { issueLink } from './one-time-link.sql.ts';
import { countTry, mailsTo } from './throttle.sql.ts';
import { lockUser } from './user-change.ts';

/**
 * Mails a link to whoever may sign in with this address, and does nothing for anyone else. Meant to run once the request is
 * answered: how long it takes tells nothing.
 */
export async function requestPasswordReset(kernel: Kernel, email: string): Promise<void> {
  const account = await findAccountByEmail(kernel.database.sql, email);
  if (!account?.mayEnter) return;
  await countTry(kernel.database.sql, [mailsTo(email)], kernel.clock.now());
  await transaction(kernel.database.systemDb('a reset is asked for by nobody signed in'), async (tx) => {
    const person = await lockUser(tx, account.id);
    const link = await issueLink(tx, { userId: person.id, purpose: 'password_reset', now: kernel.clock.now() });
    await mailPerson(tx, kernel, { kind: 'user.password_reset', person, link, key: link.id });
  });
}
