import type { SystemContext } from '../../kernel/context.ts';
import { addDays, toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import type { AllocatablePack } from './allocate-minutes.ts';
import { isMonthClosed } from './closed-months.ts';
import { type LiveEntry, liveEntries, reverseEntry, writeDraws } from './hour-ledger.ts';

/**
 * Lets a new pack pay for what was used past the end of earlier ones whose policy is "settled by the next pack": oldest work
 * first, as far as it goes; a pack that had ended before the work pays for none of it, nor one whose lapse a closed month told. Needs
 * lockHours. [AG-05]
 */
export async function settleOverage(
  tx: Transaction,
  context: SystemContext,
  companyId: string,
  pack: AllocatablePack,
): Promise<void> {
  let left = pack.minutes - pack.usedMinutes;
  const owed = await liveEntries(tx, { companyId, isOverage: true });
  const isItsTo = ({ pack: over, packId, workedOn }: LiveEntry) =>
    over.overage === 'settled' && packId !== pack.id && toDay(workedOn) <= pack.expiresOn;
  const due = owed.filter(isItsTo);
  if (due.length === 0 || (await isMonthClosed(tx, addDays(pack.expiresOn, 1)))) return;
  for (const entry of due) {
    if (left <= 0) return;
    const paid = Math.min(left, entry.minutes);
    const work = {
      interventionId: entry.interventionId,
      companyId,
      workedOn: toDay(entry.workedOn),
      minutes: entry.minutes,
      isOffered: false,
    };
    const rest = { id: entry.packId, minutes: entry.packMinutes, rateCents: entry.rateCents } as AllocatablePack;
    await reverseEntry(tx, context, entry);
    await writeDraws(tx, context, work, [
      { pack, minutes: paid, isOverage: false },
      ...(entry.minutes > paid ? [{ pack: rest, minutes: entry.minutes - paid, isOverage: true }] : []),
    ]);
    await tx.intervention.update({
      where: { id: entry.interventionId },
      data: { overageMinutes: { decrement: paid } },
    });
    left -= paid;
  }
}
