import { recordChange } from '../../kernel/changes/record-change.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addMonths, firstOfMonth, toDate, toDay } from '../../kernel/days.ts';
import type { ClosedMonth } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid } from '../../kernel/errors/problem-error.ts';
import { monthsWithHours } from './closed-months.sql.ts';
import { holdMonths, lastClosedMonth } from './closed-months.ts';
import { grantDueMonths } from './grant-months.ts';

interface CloseMonth {
  month: string;
  /** Closes the open months before it too. */
  includesEarlier?: boolean | undefined;
  reason?: string | null | undefined;
}

/**
 * Closes a month that is over, in order: those before it that have hours are closed already, or now with it. The included time that is due
 * by then is granted first, so that none comes late. [AG-02, AG-05]
 * Throws invalid `not_over`, conflict `month.already_closed`, `month.earlier_open`.
 */
export async function closeMonth(context: Context, input: CloseMonth): Promise<string> {
  const { month, includesEarlier = false, reason = null } = input;
  if (`${month}-01` >= firstOfMonth(todayOf(context))) throw invalid({ month: 'not_over' });
  // Before the lock: whoever grants holds the hours of a company, and waits for it.
  await grantDueMonths(context.kernel);
  return transaction(context.db, async (tx) => {
    await holdMonths(tx);
    const last = await lastClosedMonth(tx);
    if (last !== null && month <= last) throw conflict('month.already_closed', { month });
    const earlier = await openMonthsBefore(tx, last, `${month}-01`);
    if (earlier.length > 0 && !includesEarlier)
      throw conflict('month.earlier_open', { month: earlier[0], months: earlier });
    for (const each of earlier) await writeClosed(tx, context, each, reason);
    return (await writeClosed(tx, context, month, reason)).id;
  });
}

/**
 * Opens a closed month again, and those closed after it: its hours move their opening balances. Who did it and why stay in the record.
 * Throws notFound, conflict `month.later_closed`. [AG-05]
 */
export function reopenMonth(
  context: Context,
  id: string,
  { reason, includesLater = false }: { reason: string; includesLater?: boolean | undefined },
): Promise<void> {
  return transaction(context.db, async (tx) => {
    await holdMonths(tx);
    const { month } = await orNotFound(tx.closedMonth.findFirst({ where: { id } }));
    const rows = await tx.closedMonth.findMany({ where: { month: { gte: month } }, orderBy: { month: 'desc' } });
    const later = rows.slice(0, -1).map((row) => toDay(row.month).slice(0, 7));
    if (later.length > 0 && !includesLater) throw conflict('month.later_closed', { month: later[0], months: later });
    for (const before of rows) {
      await tx.closedMonth.delete({ where: { id: before.id } });
      const change = { action: 'reopened', before, after: { reason }, audience: {} };
      await recordChange(tx, context, { entity: 'closedMonth', entityId: before.id, ...change });
    }
  });
}

/** The months that can be closed, oldest first: those with hours that are over, and the last one that is. [AG-05] */
export function readOpenMonths(context: Context): Promise<string[]> {
  return transaction(context.db, async (tx) => {
    const thisMonth = firstOfMonth(todayOf(context));
    const last = await lastClosedMonth(tx);
    const months = await openMonthsBefore(tx, last, thisMonth);
    const newest = addMonths(thisMonth, -1).slice(0, 7);
    return months.includes(newest) || (last !== null && newest <= last) ? months : [...months, newest];
  });
}

/** The months with hours after the last closed one and before a day. */
async function openMonthsBefore(tx: Transaction, last: string | null, before: string): Promise<string[]> {
  const from = last === null ? '0001-01-01' : addMonths(`${last}-01`, 1);
  return (await sqlIn(tx).rows(monthsWithHours, [from, before])).map(({ month }) => month);
}

async function writeClosed(
  tx: Transaction,
  context: Context,
  month: string,
  reason: string | null,
): Promise<ClosedMonth> {
  const closed = await tx.closedMonth.create({
    data: { month: toDate(`${month}-01`), closedAt: context.clock.now(), closedById: context.actor.userId, reason },
  });
  const change = { action: 'closed', after: closed, audience: {} };
  await recordChange(tx, context, { entity: 'closedMonth', entityId: closed.id, ...change });
  return closed;
}

const todayOf = ({ clock, settings }: Context): string => dayOf(clock.now(), settings['business.timeZone']);
