import type { intervention } from '@guichet/dto/contracts/intervention';
import type { UpdateOf } from '@guichet/dto/core/resource';
import { isInScope } from '../../kernel/access/registry.ts';
import type { Context } from '../../kernel/context.ts';
import { toDate, toDay } from '../../kernel/days.ts';
import type { Intervention } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { forbidden, stale } from '../../kernel/errors/problem-error.ts';
import { assertContract, assertWorkedOn, recordIntervention } from './book-intervention.ts';
import { assertMonthOpen } from './closed-months.ts';
import { type BookedWork, lockHours, planWork, reverseWork, writeDraws } from './hour-ledger.ts';
import { warnOfHours } from './hour-warnings.ts';
import { writableWork } from './hours.access.ts';

/**
 * Changes recorded work: where its time changes, it is given back and allocated again. [AG-05]
 * Throws conflict('hours.exhausted'), conflict('month.closed'), forbidden('intervention.not_yours'), stale.
 */
export function updateIntervention(
  context: Context,
  id: string,
  input: UpdateOf<typeof intervention>,
  version: number | undefined,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockIntervention(tx, context, id);
    if (version !== undefined && before.version !== version) throw stale(before);
    const workedOn = assertWorkedOn(context, input.workedOn ?? toDay(before.workedOn));
    await assertContract(tx, before.companyId, input.contractId);
    const work = { ...before, ...input, workedOn, interventionId: id };
    const cached = isSameTime(before, work)
      ? await assertMonthOpen(tx, workedOn)
      : await allocateAgain(tx, context, work, toDay(before.workedOn));
    const after = await tx.intervention.update({
      where: { id },
      data: { ...input, ...cached, workedOn: toDate(workedOn), version: { increment: 1 } },
    });
    const { ticket, ...stored } = before;
    await recordIntervention(tx, context, {
      action: 'updated',
      before: stored,
      after,
      requesterId: ticket?.requesterId ?? null,
    });
    await warnOfHours(tx, context.kernel, before.companyId);
  });
}

type TimedWork = Pick<Intervention, 'minutes' | 'isOffered' | 'contractId'>;

/** Whether only words change: the hours stay where they are, also where somebody moved them. [AG-09] */
function isSameTime(before: TimedWork & { workedOn: Date }, work: TimedWork & { workedOn: string }): boolean {
  return (
    toDay(before.workedOn) === work.workedOn &&
    before.minutes === work.minutes &&
    before.isOffered === work.isOffered &&
    before.contractId === work.contractId
  );
}

/** Gives back what work drew on a day, and decides anew what it draws on. */
async function allocateAgain(tx: Transaction, context: Context, work: BookedWork, formerDay: string) {
  await reverseWork(tx, context, work.interventionId, formerDay);
  const { draws, ...allocation } = await planWork(tx, work.companyId, work);
  await writeDraws(tx, context, work, draws);
  const { accountedMinutes, overageMinutes, unaccountedMinutes } = allocation;
  return { accountedMinutes, overageMinutes, unaccountedMinutes };
}

/** Deletes recorded work: its time is given back; the row stays for the ledger that names it. */
export function deleteIntervention(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const { ticket, ...before } = await lockIntervention(tx, context, id);
    await reverseWork(tx, context, id, toDay(before.workedOn));
    await tx.intervention.update({
      where: { id },
      data: { deletedAt: context.clock.now(), overageMinutes: 0, unaccountedMinutes: 0, version: { increment: 1 } },
    });
    await recordIntervention(tx, context, { action: 'deleted', before, requesterId: ticket?.requesterId ?? null });
    await warnOfHours(tx, context.kernel, before.companyId);
  });
}

/** Locks the company's hours, then the row: the order in which everyone locks. */
async function lockIntervention(tx: Transaction, { actor }: Context, id: string) {
  const where = { id, deletedAt: null };
  const { companyId } = await orNotFound(tx.intervention.findFirst({ where, select: { companyId: true } }));
  await lockHours(tx, companyId);
  await lockRow(tx, 'Intervention', id);
  const row = await orNotFound(
    tx.intervention.findFirst({ where, include: { ticket: { select: { requesterId: true } } } }),
  );
  if (!isInScope(writableWork(actor), row)) throw forbidden('intervention.not_yours');
  return row;
}
