import { addMonths, toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';

/**
 * Refuses to touch the hours of a closed month, or of one before it: they would move the opening balance of what was told. Bookings hold
 * the lock shared and closing holds it alone, so that a month is never closed in the middle of a booking. [AG-05]
 * @throws conflict `month.closed`.
 */
export function assertMonthOpen(tx: Transaction, day: string): Promise<void> {
  return assertMonthsOpen(tx, [day]);
}

/** The same for several days; the refusal names every closed month among theirs. */
export async function assertMonthsOpen(tx: Transaction, days: readonly string[]): Promise<void> {
  const last = await lastClosedMonth(tx);
  const months = [...new Set(days.map(monthOf))].filter((month) => last !== null && month <= last).toSorted();
  if (months.length > 0) throw conflict('month.closed', { month: months[0], months });
}

/** Whether a month is closed, by any of its days; it stays so, or open, until the transaction ends. */
export async function isMonthClosed(tx: Transaction, day: string): Promise<boolean> {
  const last = await lastClosedMonth(tx);
  return last !== null && monthOf(day) <= last;
}

/** The first day from this one on whose hours can change; the same until the transaction ends. */
export async function firstOpenDay(tx: Transaction, day: string): Promise<string> {
  const last = await lastClosedMonth(tx);
  return last !== null && monthOf(day) <= last ? addMonths(`${last}-01`, 1) : day;
}

/** Keeps bookings, and whoever else closes, out until the transaction ends. Nobody who waits for it may hold hours of a company. */
export async function holdMonths(tx: Transaction): Promise<void> {
  await sqlIn(tx).rows(lockMonths, []);
}

/** The last month that is closed, `2026-01`, and with it all before it; the same until the transaction ends. */
export async function lastClosedMonth(tx: Transaction): Promise<string | null> {
  await sqlIn(tx).rows(shareMonths, []);
  const last = await tx.closedMonth.findFirst({ orderBy: { month: 'desc' }, select: { month: true } });
  return last && monthOf(toDay(last.month));
}

const monthOf = (day: string): string => day.slice(0, 7);

const MONTHS_LOCK = 7_205_001;
const shareMonths = statement<never>('share_months', `select pg_advisory_xact_lock_shared(${MONTHS_LOCK})::text`);
const lockMonths = statement<never>('lock_months', `select pg_advisory_xact_lock(${MONTHS_LOCK})::text`);
