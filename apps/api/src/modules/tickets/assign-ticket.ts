import type { assignTicketInput } from '@guichet/dto/tickets/ticket-commands';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { type Acted, changeTicket, lockTicket } from './change-ticket.ts';
import { findPeople } from './people.sql.ts';
import { isActiveStaff, tell } from './ticket-mails.ts';

/** Puts a member of staff in charge of a ticket, or nobody; who is put in charge by someone else is told. [AG-20] */
export async function assignTicket(
  context: Context,
  id: string,
  { assigneeId, version }: z.output<typeof assignTicketInput> & { version?: number | undefined },
): Promise<Acted> {
  return transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id, version);
    if (before.assigneeId === assigneeId) return { before, after: before };
    const [assignee] = assigneeId ? await findPeople(sqlIn(tx), { ids: [assigneeId] }) : [];
    if (assigneeId && !(assignee && isActiveStaff(assignee))) throw invalid({ assigneeId: 'not_active_staff' });
    const after = await changeTicket(tx, context, before, { action: 'assigned', data: { assigneeId } });
    await tell(tx, context, 'assignee', { ticket: after, news: { kind: 'assigned' }, key: `${id}:${after.version}` });
    return { before, after };
  });
}
