import type { UpdateOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { toDate } from '../../kernel/days.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid, stale } from '../../kernel/errors/problem-error.ts';
import { type Acted, changeTicket, type LockedTicket, lockTicket } from './change-ticket.ts';
import { findPeople } from './people.sql.ts';
import { readTicket } from './read-ticket.ts';
import { isEditable } from './ticket-acts.ts';

type UpdateTicket = UpdateOf<typeof ticket>;

/** What only staff change. [AG-20] */
const STAFF_FIELDS = ['stepId', 'requesterId', 'deadlineOn'] as const;

/**
 * Changes the plain fields of a ticket. `version` is the one that was edited.
 * Throws conflict('ticket.assigned') for a client once somebody is in charge [AG-12], stale, invalid on the fields refused.
 */
export async function updateTicket(
  context: Context,
  id: string,
  { version, ...input }: UpdateTicket & { version?: number | undefined },
): Promise<Acted> {
  return transaction(context.db, async (tx) => {
    const before = await lockTicket(tx, id);
    if (version !== undefined && version !== before.version) throw stale(await readTicket(context, id, sqlIn(tx)));
    if (!isEditable(context.actor, before)) throw conflict('ticket.assigned');
    refuseStaffFields(context.actor, input);
    await assertRequester(sqlIn(tx), before, input.requesterId);
    const data = storedFields(input);
    const after = isSame(before, data) ? before : await changeTicket(tx, context, before, { action: 'updated', data });
    return { before, after };
  });
}

function storedFields({ deadlineOn, ...input }: UpdateTicket) {
  return { ...input, ...(deadlineOn !== undefined && { deadlineOn: deadlineOn === null ? null : toDate(deadlineOn) }) };
}

const isSame = (before: LockedTicket, data: ReturnType<typeof storedFields>): boolean =>
  (Object.keys(data) as (keyof typeof data)[]).every(
    (field) => JSON.stringify(data[field]) === JSON.stringify(before[field]),
  );

/** AG-12: a client edits what they once wrote, nothing of how it is handled. */
function refuseStaffFields(actor: Actor, input: UpdateTicket): void {
  const given = actor.kind === 'client' ? STAFF_FIELDS.filter((field) => input[field] !== undefined) : [];
  if (given.length > 0) throw invalid(Object.fromEntries(given.map((field) => [field, 'not_allowed'])));
}

async function assertRequester(sql: SqlRunner, { companyId }: LockedTicket, requesterId: string | null | undefined) {
  if (!requesterId) return;
  const [requester] = await findPeople(sql, { ids: [requesterId] });
  if (requester?.companyId !== companyId) throw invalid({ requesterId: 'other_company' });
}
