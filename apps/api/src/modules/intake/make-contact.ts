import type { Permission } from '@guichet/dto/identity/permission';
import type { acceptIncomingMail } from '@guichet/dto/intake/incoming-mail';
import type * as z from 'zod';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { IncomingMail } from '../../kernel/db/generated/client.ts';
import { lockRow, orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, forbidden, invalid } from '../../kernel/errors/problem-error.ts';
import { addCompany } from '../companies/public.ts';
import { addUser, findCorrespondent } from '../identity/public.ts';

type ContactInput = z.output<typeof acceptIncomingMail>;

/**
 * Makes a contact without access of the address that wrote, in a company that is known or made with them, both or neither. Two who do it
 * at once make one. Throws invalid on what is missing, forbidden, conflict('intake.decided'). @returns The id of the contact. [AG-17]
 */
export async function makeContact(context: Context, mail: IncomingMail, input: ContactInput): Promise<string> {
  const { companyId, companyName, firstName, lastName } = input;
  if (!companyId && !companyName) throw invalid({ companyId: 'required' });
  if (companyId && companyName) throw invalid({ companyName: 'only_one' });
  if (!firstName) throw invalid({ firstName: 'required' });
  if (!lastName) throw invalid({ lastName: 'required' });
  assertMay(context, 'users.write');
  if (companyName) assertMay(context, 'companies.write');
  return transaction(context.db, async (tx) => {
    await lockRow(tx, 'IncomingMail', mail.id);
    const { state } = await orNotFound(tx.incomingMail.findFirst({ where: { id: mail.id }, select: { state: true } }));
    if (state !== 'waiting') throw conflict('intake.decided');
    const made = await findCorrespondent(sqlIn(tx), { email: mail.fromAddress });
    if (made) return made.actor.userId;
    const role = await orNotFound(tx.role.findFirst({ where: { key: 'client' }, select: { id: true } }));
    return addUser(tx, context, {
      email: mail.fromAddress,
      firstName,
      lastName,
      companyId: companyId ?? (await addCompany(tx, context, { name: companyName ?? '' })),
      roleId: role.id,
      language: context.settings['business.language'],
      ticketScope: 'company',
      canSeeInvoices: false,
      isInvited: false,
    });
  });
}

function assertMay({ actor }: Context, permission: Permission): void {
  if (!can(actor, permission)) throw forbidden('auth.forbidden', { permission });
}
