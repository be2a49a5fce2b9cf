import type { Permission } from '@guichet/dto/identity/permission';
import type { BulkChangeReport, BulkField, bulkChangeInput } from '@guichet/dto/tickets/ticket-commands';
import { bulkFields } from '@guichet/dto/tickets/ticket-commands';
import type * as z from 'zod';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { forbidden, ProblemError } from '../../kernel/errors/problem-error.ts';
import { assignTicket } from './assign-ticket.ts';
import { changeTicketState } from './change-state.ts';
import type { Acted } from './change-ticket.ts';
import { updateTicket } from './update-ticket.ts';

type BulkChange = z.output<typeof bulkChangeInput>;
type Named = BulkChange['tickets'][number];

/** What the route of the same act on one ticket asks for. */
const NEEDS: Record<BulkField, Permission> = {
  assigneeId: 'tickets.assign',
  state: 'tickets.changeState',
  priority: 'tickets.update',
  themeId: 'tickets.update',
  stepId: 'tickets.update',
};

/**
 * Gives one value to many tickets. Each goes through the command that would change it alone, in a transaction of its own: the same
 * scope, rules, history and mails, and a refusal stops none of the others. Some six statements per ticket, then one for the names of
 * those refused. Throws forbidden without the permission that the change of one asks for. [AG-21]
 */
export async function bulkChangeTickets(context: Context, input: BulkChange): Promise<BulkChangeReport> {
  const field = bulkFields.find((each) => input[each] !== undefined) as BulkField;
  if (!can(context.actor, NEEDS[field])) throw forbidden();
  const changed: BulkChangeReport['changed'] = [];
  const refusals = new Map<string, ProblemError>();
  for (const named of new Map(input.tickets.map((each) => [each.id, each])).values()) {
    try {
      const { before, after } = await changeOne(context, named, input);
      changed.push({ id: named.id, version: after.version, before: before[field] });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (!isAlreadyThere(error)) refusals.set(named.id, error);
    }
  }
  return { changed, refused: await explained(context, refusals) };
}

function changeOne(context: Context, { id, version }: Named, input: BulkChange): Promise<Acted> {
  const { tickets: _, assigneeId, state, ...plain } = input;
  if (assigneeId !== undefined) return assignTicket(context, id, { assigneeId, version });
  if (state !== undefined) return changeTicketState(context, id, { state, version });
  return updateTicket(context, id, { ...plain, version });
}

/** A ticket that is in the wanted state needs nothing. */
const isAlreadyThere = ({ code, params }: ProblemError): boolean =>
  code === 'ticket.bad_transition' && params?.from === params?.to;

/** The code of a field says more than "invalid". */
const codeOf = ({ code, fields }: ProblemError): string => Object.values(fields ?? {})[0] ?? code;

async function explained(
  { db }: Context,
  refusals: ReadonlyMap<string, ProblemError>,
): Promise<BulkChangeReport['refused']> {
  if (refusals.size === 0) return [];
  const select = { id: true, reference: true, title: true } as const;
  const known = await db.ticket.findMany({ where: { id: { in: [...refusals.keys()] } }, select });
  const byId = new Map(known.map((ticket) => [ticket.id, ticket]));
  return [...refusals].map(([id, problem]) => ({
    id,
    reference: byId.get(id)?.reference ?? null,
    title: byId.get(id)?.title ?? null,
    code: codeOf(problem),
  }));
}
