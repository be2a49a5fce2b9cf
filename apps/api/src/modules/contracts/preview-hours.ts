import type { HourPreview, hourPreviewInput } from '@guichet/dto/contracts/hours';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { allocateMinutes } from './allocate-minutes.ts';
import { isMonthClosed } from './closed-months.ts';
import { liveEntries, readPacks } from './hour-ledger.ts';

/** What a piece of work would do to the hours, before it is saved: the same decision as the booking. [AG-07] */
export function previewHours(context: Context, input: z.output<typeof hourPreviewInput>): Promise<HourPreview> {
  return transaction(context.db, async (tx) => {
    const packs = await readPacks(tx, input.companyId);
    const given = input.interventionId ? await liveEntries(tx, { interventionId: input.interventionId }) : [];
    for (const entry of given.filter(({ isOverage }) => !isOverage)) {
      const pack = packs.find(({ id }) => id === entry.packId);
      if (pack) pack.usedMinutes -= entry.minutes;
    }
    const allocation = allocateMinutes(packs, input);
    const { accountedMinutes, overageMinutes, unaccountedMinutes, isRefused, leftBeforeMinutes, leftAfterMinutes } =
      allocation;
    const boughtMinutes = packs.reduce(
      (total, pack) => total + (pack.expiresOn >= input.workedOn ? pack.minutes : 0),
      0,
    );
    const isLow = leftAfterMinutes * 100 <= boughtMinutes * context.settings['hours.warningPercent'];
    return {
      accountedMinutes,
      leftBeforeMinutes,
      leftAfterMinutes,
      overageMinutes,
      unaccountedMinutes,
      isRefused,
      isMonthClosed: await isAnyClosed(tx, input),
      isLow,
    };
  });
}

/** The month of the work, and the one that it would leave. */
async function isAnyClosed(tx: Transaction, { workedOn, interventionId }: z.output<typeof hourPreviewInput>) {
  const edited = interventionId
    ? await tx.intervention.findFirst({ where: { id: interventionId }, select: { workedOn: true } })
    : null;
  const former = edited ? toDay(edited.workedOn) : workedOn;
  return isMonthClosed(tx, former < workedOn ? former : workedOn);
}
