import type { intervention } from '@guichet/dto/contracts/intervention';
import type { CreateOf } from '@guichet/dto/core/resource';
import { isInScope } from '../../kernel/access/registry.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context, SystemContext } from '../../kernel/context.ts';
import { addDays, toDate } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { forbidden, invalid } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { lockHours, planWork, writeDraws } from './hour-ledger.ts';
import { warnOfHours } from './hour-warnings.ts';
import { writableWork } from './hours.access.ts';

/**
 * Records work done and draws its time on the company's packs. [AG-04, AG-05]
 * Throws conflict('hours.exhausted'), conflict('month.closed'), invalid on the fields that don't belong together.
 */
export function bookIntervention(context: Context, input: CreateOf<typeof intervention>): Promise<string> {
  return transaction(context.db, async (tx) => {
    const { companyId, requesterId } = await companyOf(tx, input);
    const workedOn = assertWorkedOn(context, input.workedOn);
    await assertContract(tx, companyId, input.contractId);
    await lockHours(tx, companyId);
    const { kind, summary, minutes, isOffered, contractId } = input;
    const allocation = await planWork(tx, companyId, { minutes, workedOn, isOffered, contractId });
    const { accountedMinutes, overageMinutes, unaccountedMinutes } = allocation;
    const created = await tx.intervention.create({
      data: {
        id: uuidv7(context.clock.now().getTime()),
        companyId,
        kind,
        summary,
        minutes,
        isOffered,
        accountedMinutes,
        overageMinutes,
        unaccountedMinutes,
        ticketId: input.ticketId ?? null,
        contractId: contractId ?? null,
        userId: await workerOf(tx, context, input.userId),
        workedOn: toDate(workedOn),
        createdAt: context.clock.now(),
      },
    });
    await writeDraws(tx, context, { ...input, interventionId: created.id, companyId, workedOn }, allocation.draws);
    await recordIntervention(tx, context, { action: 'created', after: created, requesterId });
    await warnOfHours(tx, context.kernel, companyId);
    return created.id;
  });
}

/** A change of an intervention, heard by whoever may see it. */
export function recordIntervention(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: BookedRow; after?: BookedRow; requesterId: string | null },
): Promise<void> {
  const { action, before, after, requesterId } = change;
  const row = (after ?? before) as BookedRow;
  const { companyId } = row;
  const audience = { companyId, ticket: { companyId, requesterId } };
  const about = { entity: 'intervention', entityId: row.id, ticketId: row.ticketId, companyId };
  return recordChange(tx, context, { ...about, action, before, after, audience });
}

interface BookedRow {
  id: string;
  companyId: string;
  ticketId: string | null;
}

/** The day of the work, today unless given. @throws invalid when it is still to come. */
export function assertWorkedOn(context: Context, workedOn: string | undefined): string {
  const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
  if (workedOn && workedOn > today) throw invalid({ workedOn: 'in_the_future' });
  if (workedOn && isTooLongAgo(context, workedOn)) throw invalid({ workedOn: 'too_long_ago' });
  return workedOn ?? today;
}

/** Whether a day is so old that nobody books hours on it, nor is granted any: more than ten years. */
export function isTooLongAgo({ clock, settings }: SystemContext, day: string): boolean {
  return day < addDays(dayOf(clock.now(), settings['business.timeZone']), -10 * 366);
}

/** @throws invalid when the contract is another company's. */
export async function assertContract(
  tx: Transaction,
  companyId: string,
  contractId: string | null | undefined,
): Promise<void> {
  if (!contractId) return;
  const contract = await tx.contract.findFirst({ where: { id: contractId, companyId }, select: { id: true } });
  if (!contract) throw invalid({ contractId: 'other_company' });
}

async function companyOf(tx: Transaction, { companyId, ticketId }: CreateOf<typeof intervention>) {
  if (!ticketId) {
    if (!companyId) throw invalid({ companyId: 'required' });
    return { companyId, requesterId: null };
  }
  const ticket = await tx.ticket.findFirst({ where: { id: ticketId }, select: { companyId: true, requesterId: true } });
  if (!ticket) throw invalid({ ticketId: 'unknown_reference' });
  if (companyId && companyId !== ticket.companyId) throw invalid({ ticketId: 'other_company' });
  return ticket;
}

/** Who did the work: whoever books it, or a colleague. @throws forbidden, invalid when it is a contact. */
async function workerOf(tx: Transaction, { actor }: Context, userId: string | undefined): Promise<string> {
  const worker = userId ?? actor.userId;
  if (!isInScope(writableWork(actor), { userId: worker })) throw forbidden('intervention.not_yours');
  if (worker === actor.userId) return worker;
  const found = await tx.user.findFirst({ where: { id: worker }, select: { role: { select: { kind: true } } } });
  if (found?.role.kind !== 'staff') throw invalid({ userId: 'not_staff' });
  return worker;
}
