import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound } from '../../kernel/db/transaction.ts';
import { stale } from '../../kernel/errors/problem-error.ts';
import { ticketAudience } from './ticket.access.ts';

const select = {
  id: true,
  reference: true,
  companyId: true,
  requesterId: true,
  title: true,
  description: true,
  state: true,
  priority: true,
  themeId: true,
  stepId: true,
  assigneeId: true,
  deadlineOn: true,
  resolvedAt: true,
  closedAt: true,
  closureRequestedAt: true,
  closureRequestedById: true,
  closureComment: true,
  rating: true,
  ratingComment: true,
  version: true,
} as const satisfies Prisma.TicketSelect;

/** A ticket as it is stored, locked by the transaction that read it. */
export type LockedTicket = Prisma.TicketGetPayload<{ select: typeof select }>;

/** What a write needs to know of who acts; a job has no actor. */
export type Acting = Pick<Context, 'requestId' | 'kernel' | 'clock'> & { actor?: Context['actor'] };

/**
 * Reads a ticket that no other transaction can change until this one ends.
 * @throws notFound outside the scope; stale when it is no longer at `version`, if one is given.
 */
export async function lockTicket(tx: Transaction, id: string, version?: number): Promise<LockedTicket> {
  await lockRow(tx, 'Ticket', id);
  const ticket = await orNotFound(tx.ticket.findFirst({ where: { id }, select }));
  if (version !== undefined && version !== ticket.version) throw stale({ version: ticket.version });
  return ticket;
}

/** A ticket before an act and after it; the same twice when the act changed nothing. */
export interface Acted {
  before: LockedTicket;
  after: LockedTicket;
}

/** What happened to a locked ticket. */
export interface TicketChange {
  action: string;
  data: Prisma.TicketUncheckedUpdateInput;
}

/** Writes a change of a locked ticket and records it: who changed what from which value to which. [AG-26] */
export async function changeTicket(
  tx: Transaction,
  acting: Acting,
  before: LockedTicket,
  { action, data }: TicketChange,
): Promise<LockedTicket> {
  const after = await tx.ticket.update({
    where: { id: before.id },
    data: { ...data, lastActivityAt: acting.clock.now(), version: { increment: 1 } },
    select,
  });
  const about = { entity: 'ticket', entityId: after.id, ticketId: after.id, companyId: after.companyId };
  await recordChange(tx, acting, { ...about, action, before, after, audience: ticketAudience(after) });
  return after;
}

/** Says that something happened on a ticket without changing it: it moves up in lists ordered by activity. */
export async function touchTicket(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  id: string,
  data: { isAnswerDue?: boolean } = {},
): Promise<void> {
  await tx.ticket.update({ where: { id }, data: { ...data, lastActivityAt: clock.now() }, select: { id: true } });
}
