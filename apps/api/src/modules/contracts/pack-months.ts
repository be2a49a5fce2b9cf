import { dayOf } from '../../kernel/clock.ts';
import type { SystemContext } from '../../kernel/context.ts';
import { addDays, toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { assertMonthsOpen, firstOpenDay } from './closed-months.ts';

/** The days on which a pack stands in a statement: it comes in, and what is unused lapses after its last day. */
interface PackDays {
  purchasedOn?: string;
  expiresOn: string;
}

/**
 * Refuses to put a pack into the statement of a closed month, or to take it out: what was told of that month stays. A lapse that is
 * still to come stands in no statement yet. [AG-05]
 * @throws conflict `month.closed`.
 */
export function assertPackMonthsOpen(tx: Transaction, context: SystemContext, ...packs: PackDays[]): Promise<void> {
  const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
  const days = packs.flatMap(({ purchasedOn, expiresOn }) => [
    ...(purchasedOn ? [purchasedOn] : []),
    ...(expiresOn < today ? [addDays(expiresOn, 1)] : []),
  ]);
  return assertMonthsOpen(tx, days);
}

/**
 * The day on which a pack that waited for its invoice comes in: that of its purchase, or the first open one when that month was closed
 * meanwhile. What was told of a closed month stays, and the last day of the pack stays too. Null when nothing of it is open. [AG-01, AG-05]
 */
export async function entryDay(tx: Transaction, pack: { purchasedOn: Date; expiresOn: Date }): Promise<string | null> {
  const { purchasedOn, expiresOn } = daysOf(pack);
  const day = await firstOpenDay(tx, purchasedOn);
  return day <= expiresOn ? day : null;
}

/** The days of a pack as the database keeps it. */
export const daysOf = ({ purchasedOn, expiresOn }: { purchasedOn: Date; expiresOn: Date }) => ({
  purchasedOn: toDay(purchasedOn),
  expiresOn: toDay(expiresOn),
});
