import type { Context, Kernel } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { type MailedPerson, mailPerson } from './identity-mails.ts';
import { issueLink } from './one-time-link.sql.ts';
import { assertMayChange, assertNotErased } from './rank-guard.ts';
import { lockUser, writeUser } from './user-change.ts';

/**
 * Mails a person the link by which they choose a password; an older one opens nothing any more. Throws conflict('user.active' |
 * 'user.disabled' | 'user.erased'). [AG-23]
 */
export function inviteUser(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockUser(tx, id);
    assertMayChange(context.actor, before, 'invite');
    assertNotErased(before);
    if (before.state === 'active' || before.state === 'disabled') throw conflict(`user.${before.state}`);
    const invited = await writeUser(tx, context, { before, action: 'invited', data: { state: 'invited' } });
    await sendInvitation(tx, context.kernel, invited);
  });
}

/** Queues an invitation. The caller holds the lock of the person's row, or has just made it. */
export async function sendInvitation(tx: Transaction, kernel: Kernel, person: MailedPerson): Promise<void> {
  const link = await issueLink(tx, { userId: person.id, purpose: 'invitation', now: kernel.clock.now() });
  await mailPerson(tx, kernel, { kind: 'user.invitation', person, link, key: link.id });
}
