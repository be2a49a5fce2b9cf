import type { HourPreview, hourPreviewInput } from '@guichet/dto/contracts/hours';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
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
      isMonthClosed: await isMonthClosed(tx, input.workedOn),
      isLow,
    };
  });
}
