import type { Kernel } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { openLink } from './choose-password.ts';
import { mailPerson } from './identity-mails.ts';
import { takeLink, voidLinks } from './one-time-link.sql.ts';
import { lockUser, thenDropRights, writeUser } from './user-change.ts';

/**
 * Puts a new address in service: its owner has followed the link sent there. The old address is told. [AG-15]
 * @throws notFound `auth.link_expired`; conflict on `email` when somebody else took the address meanwhile.
 */
export async function confirmEmail(kernel: Kernel, token: string, requestId: string): Promise<void> {
  const { id, userId, purpose, email } = await openLink(kernel, token);
  if (purpose !== 'email_change' || email === null) throw notFound('auth.link_expired');
  const { clock } = kernel;
  const writing = transaction(kernel.database.systemDb('a link opens before anyone is signed in'), async (tx) => {
    const now = clock.now();
    const before = await lockUser(tx, userId);
    if (!(await takeLink(tx, id, now))) throw notFound('auth.link_expired');
    await writeUser(tx, { kernel, clock, requestId }, { before, action: 'email_changed', data: { email } });
    // A reset or an invitation on its way to the old address opens nothing any more.
    await voidLinks(tx, { userId, purposes: ['password_reset', 'invitation'], now });
    await mailPerson(tx, kernel, { kind: 'user.email_changed', person: before, about: email, key: id });
  });
  await thenDropRights(kernel, userId, writing);
}
