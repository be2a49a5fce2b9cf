import type { hourPack } from '@guichet/dto/contracts/hour-pack';
import type { UpdateOf } from '@guichet/dto/core/resource';
import type { Context } from '../../kernel/context.ts';
import { toDate, toDay } from '../../kernel/days.ts';
import type { HourPack } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid, stale } from '../../kernel/errors/problem-error.ts';
import { isMonthClosed } from './closed-months.ts';
import { lockHours } from './hour-ledger.ts';
import { assertPackMonthsOpen, daysOf, entryDay } from './pack-months.ts';
import { isUsable, recordPack, settleIfUsable } from './sell-hour-pack.ts';

/**
 * Changes what a pack allows; what was drawn stays as it was. A pack whose invoice makes it usable comes in on an open day and settles
 * waiting overage; one whose invoice is taken back waits again.
 * Throws conflict('hourPack.cancelled'), conflict('hourPack.work_after'), conflict('month.closed'), invalid on `expiresOn`, stale. [AG-01]
 */
export function updateHourPack(
  context: Context,
  id: string,
  input: UpdateOf<typeof hourPack>,
  version: number | undefined,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockPack(tx, id);
    if (version !== undefined && before.version !== version) throw stale(before);
    if (before.cancelledAt) throw conflict('hourPack.cancelled');
    if (input.expiresOn) await assertExpiry(tx, context, before, input.expiresOn);
    const { expiresOn: end, ...plain } = input;
    const isFree = isUsable({ ...before, ...input }, context.settings);
    const usable = isFree || (before.isUsable && !(await goesBack(tx, context, before)));
    const expiresOn = end ? toDate(end) : before.expiresOn;
    const isFreed = usable && !before.isUsable;
    const purchasedOn = isFreed ? await comesIn(tx, context, { ...before, expiresOn }) : before.purchasedOn;
    const change = { ...plain, expiresOn, purchasedOn, isUsable: usable, version: { increment: 1 } };
    const after = await tx.hourPack.update({ where: { id }, data: change });
    await recordPack(tx, context, { action: 'updated', before, after });
    await settleIfUsable(tx, context, after);
  });
}

/** Cancels a pack that nothing was drawn from: it stays readable. Throws conflict('hourPack.consumed'), conflict('month.closed'). */
export function cancelHourPack(context: Context, id: string, { reason }: { reason: string }): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockPack(tx, id);
    if (before.cancelledAt) throw conflict('hourPack.cancelled');
    assertUntouched(before);
    await assertToldOpen(tx, context, before);
    const change = { cancelledAt: context.clock.now(), isUsable: false, reason, version: { increment: 1 } };
    const after = await tx.hourPack.update({ where: { id }, data: change });
    await recordPack(tx, context, { action: 'cancelled', before, after });
  });
}

/**
 * Deletes a pack that the ledger never named and that was not invoiced: what was billed stays readable. The included time of a month is only
 * cancelled: deleted, it would be due again.
 * Throws conflict('hourPack.monthly'), conflict('hourPack.consumed'), conflict('hourPack.invoiced'), conflict('month.closed'). [AG-02, AG-03]
 */
export function deleteHourPack(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockPack(tx, id);
    if (before.grantMonth) throw conflict('hourPack.monthly');
    const entries = await tx.hourAllocation.count({ where: { packId: id } });
    if (entries > 0) throw conflict('hourPack.consumed');
    if (before.invoiceState !== 'none') throw conflict('hourPack.invoiced');
    if (!before.cancelledAt) await assertToldOpen(tx, context, before);
    await tx.hourPack.delete({ where: { id } });
    await recordPack(tx, context, { action: 'deleted', before });
  });
}

/** @throws conflict when minutes were drawn from the pack. */
function assertUntouched({ usedMinutes, overageMinutes }: HourPack): void {
  if (usedMinutes > 0 || overageMinutes > 0) throw conflict('hourPack.consumed', { usedMinutes, overageMinutes });
}

/**
 * Whether a pack waits again whose invoice, which had set it free, is taken back: unless something was drawn from it, or a closed month told
 * of it. One that its invoice never held stays as it is. [AG-01]
 */
async function goesBack(tx: Transaction, context: Context, pack: HourPack): Promise<boolean> {
  if (!isUsable(pack, context.settings) || pack.usedMinutes > 0 || pack.overageMinutes > 0) return false;
  return !(await isMonthClosed(tx, toDay(pack.purchasedOn)));
}

/** What no statement told of, for want of an invoice, changes none. @throws conflict `month.closed`. */
async function assertToldOpen(tx: Transaction, context: Context, pack: HourPack): Promise<void> {
  if (pack.isUsable) await assertPackMonthsOpen(tx, context, daysOf(pack));
}

async function assertExpiry(tx: Transaction, context: Context, pack: HourPack, expiresOn: string): Promise<void> {
  if (expiresOn < toDay(pack.purchasedOn)) throw invalid({ expiresOn: 'before_purchase' });
  const later = await tx.hourAllocation.findFirst({
    where: { packId: pack.id, reversesId: null, reversedBy: null, workedOn: { gt: toDate(expiresOn) } },
    orderBy: { workedOn: 'desc' },
    select: { workedOn: true },
  });
  if (later) throw conflict('hourPack.work_after', { workedOn: toDay(later.workedOn) });
  const former = toDay(pack.expiresOn);
  if (pack.isUsable && former !== expiresOn)
    await assertPackMonthsOpen(tx, context, { expiresOn: former }, { expiresOn });
}

/**
 * The day on which a pack that its invoice sets free comes in.
 * @throws conflict `month.closed` when nothing of it is open any more.
 */
async function comesIn(
  tx: Transaction,
  context: Context,
  pack: Pick<HourPack, 'purchasedOn' | 'expiresOn'>,
): Promise<Date> {
  const day = await entryDay(tx, pack);
  if (day === null) await assertPackMonthsOpen(tx, context, daysOf(pack));
  return day === null ? pack.purchasedOn : toDate(day);
}

async function lockPack(tx: Transaction, id: string): Promise<HourPack> {
  const { companyId } = await orNotFound(tx.hourPack.findFirst({ where: { id }, select: { companyId: true } }));
  await lockHours(tx, companyId);
  await lockRow(tx, 'HourPack', id);
  return orNotFound(tx.hourPack.findFirst({ where: { id } }));
}
