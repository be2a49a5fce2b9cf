import type { acceptRegistration as accepted } from '@guichet/dto/accounts/registration';
import { user } from '@guichet/dto/identity/user';
import type * as z from 'zod';
import { recordChange } from '../../../kernel/changes/record-change.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Registration } from '../../../kernel/db/generated/client.ts';
import type { Transaction } from '../../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../../kernel/db/transaction.ts';
import { conflict } from '../../../kernel/errors/problem-error.ts';
import { addCompany } from '../../companies/public.ts';
import { addUser } from '../../identity/public.ts';

/**
 * Makes a contact of whoever asked, in a company that exists or in one of the name that they gave, and invites them by mail. [WS-02]
 * @throws conflict `registration.decided`, `registration.email_taken` when somebody has the address by now; forbidden by rank.
 */
export function acceptRegistration(
  context: Context,
  id: string,
  { companyId }: z.output<typeof accepted>,
): Promise<void> {
  return decide(context, id, 'accepted', async (tx, { firstName, lastName, email, language, companyName }) => {
    if ((await tx.user.count({ where: { email } })) > 0) throw conflict('registration.email_taken');
    const role = await orNotFound(tx.role.findFirst({ where: { key: 'client' }, select: { id: true } }));
    const company = companyId ?? (await addCompany(tx, context, { name: companyName }));
    const typed = { firstName, lastName, email, language, roleId: role.id, companyId: company, isInvited: true };
    await addUser(tx, context, user.create.parse(typed));
  });
}

/** Refuses an account; whoever asked is not written to. [WS-02] @throws conflict `registration.decided`. */
export function declineRegistration(context: Context, id: string): Promise<void> {
  return decide(context, id, 'declined', async () => undefined);
}

function decide(
  context: Context,
  id: string,
  state: 'accepted' | 'declined',
  act: (tx: Transaction, registration: Registration) => Promise<unknown>,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    await lockRow(tx, 'Registration', id);
    const before = await orNotFound(tx.registration.findFirst({ where: { id, state: { not: 'confirming' } } }));
    if (before.state !== 'waiting') throw conflict('registration.decided', { state: before.state });
    await act(tx, before);
    const decided = { state, decidedById: context.actor.userId, decidedAt: context.clock.now() };
    await tx.registration.update({ where: { id }, data: decided });
    await recordChange(tx, context, {
      entity: 'registration',
      entityId: id,
      action: state,
      before: { state: before.state },
      after: { state },
      audience: {},
    });
  });
}
