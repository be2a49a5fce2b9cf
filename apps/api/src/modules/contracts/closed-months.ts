import { recordChange } from '../../kernel/changes/record-change.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { firstOfMonth, toDate, toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid } from '../../kernel/errors/problem-error.ts';

/**
 * Refuses to touch the hours of a closed month. Bookings hold the lock shared and closing holds it alone, so that a month is
 * never closed in the middle of a booking. [AG-05]
 * @throws conflict `month.closed`.
 */
export function assertMonthOpen(tx: Transaction, day: string): Promise<void> {
  return assertMonthsOpen(tx, [day]);
}

/** The same for several days; the refusal names every closed month among theirs. */
export async function assertMonthsOpen(tx: Transaction, days: readonly string[]): Promise<void> {
  await sqlIn(tx).rows(shareMonths, []);
  const months = [...new Set(days.map(firstOfMonth))].map(toDate);
  const closed = await tx.closedMonth.findMany({ where: { month: { in: months } }, orderBy: { month: 'asc' } });
  if (closed.length === 0) return;
  const names = closed.map(({ month }) => toDay(month).slice(0, 7));
  throw conflict('month.closed', { month: names[0], months: names });
}

/** Whether a month is closed, by any of its days; it stays so, or open, until the transaction ends. */
export async function isMonthClosed(tx: Transaction, day: string): Promise<boolean> {
  await sqlIn(tx).rows(shareMonths, []);
  return (await tx.closedMonth.findUnique({ where: { month: toDate(firstOfMonth(day)) } })) !== null;
}

/** Closes a month that is over. Throws invalid `not_over`, conflict `month.already_closed`. [AG-05] */
export function closeMonth(
  context: Context,
  { month, reason = null }: { month: string; reason?: string | null | undefined },
): Promise<string> {
  return transaction(context.db, async (tx) => {
    const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
    if (`${month}-01` >= firstOfMonth(today)) throw invalid({ month: 'not_over' });
    await sqlIn(tx).rows(lockMonths, []);
    const day = toDate(`${month}-01`);
    if (await tx.closedMonth.findUnique({ where: { month: day } })) throw conflict('month.already_closed', { month });
    const closed = await tx.closedMonth.create({
      data: { month: day, closedAt: context.clock.now(), closedById: context.actor.userId, reason },
    });
    await recordChange(tx, context, {
      entity: 'closedMonth',
      entityId: closed.id,
      action: 'closed',
      after: closed,
      audience: {},
    });
    return closed.id;
  });
}

/** Opens a closed month again; who did it and why stay in the record. Throws notFound. [AG-05] */
export function reopenMonth(context: Context, id: string, { reason }: { reason: string }): Promise<void> {
  return transaction(context.db, async (tx) => {
    await sqlIn(tx).rows(lockMonths, []);
    const before = await orNotFound(tx.closedMonth.findFirst({ where: { id } }));
    await tx.closedMonth.delete({ where: { id } });
    const after = { reason };
    const change = { entity: 'closedMonth', entityId: id, action: 'reopened', before, after, audience: {} };
    await recordChange(tx, context, change);
  });
}

const MONTHS_LOCK = 7_205_001;
const shareMonths = statement<never>('share_months', `select pg_advisory_xact_lock_shared(${MONTHS_LOCK})::text`);
const lockMonths = statement<never>('lock_months', `select pg_advisory_xact_lock(${MONTHS_LOCK})::text`);
