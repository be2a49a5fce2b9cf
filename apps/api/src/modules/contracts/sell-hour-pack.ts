import type { hourPack } from '@guichet/dto/contracts/hour-pack';
import { formatDuration } from '@guichet/dto/core/duration';
import type { CreateOf } from '@guichet/dto/core/resource';
import { isOfOurTime } from '@guichet/dto/core/scalars';
import type { Settings } from '@guichet/dto/settings/settings';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context, SystemContext } from '../../kernel/context.ts';
import { addMonths, toDate, toDay } from '../../kernel/days.ts';
import { formatReference, nextNumber } from '../../kernel/db/counter.ts';
import type { HourPack, Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { assertContract } from './book-intervention.ts';
import { lockHours } from './hour-ledger.ts';
import { warnOfHours } from './hour-warnings.ts';
import { assertPackMonthsOpen, daysOf } from './pack-months.ts';
import { settleOverage } from './settle-overage.ts';

/**
 * Sells a pack of hours to a company, or gives one for a reason; overage that waits for the next pack is settled by it. [AG-01]
 * Throws invalid on `reason`, `expiresOn`, `contractId`, conflict('month.closed').
 */
export function sellHourPack(context: Context, input: CreateOf<typeof hourPack>): Promise<string> {
  return transaction(context.db, async (tx) => {
    const columns = packColumns(context, input);
    await assertContract(tx, input.companyId, input.contractId);
    await lockHours(tx, input.companyId);
    if (columns.isUsable) await assertPackMonthsOpen(tx, context, daysOf(columns));
    const created = await createPack(tx, context, columns);
    return created.id;
  });
}

type PackColumns = Omit<Prisma.HourPackUncheckedCreateInput, 'reference' | 'purchasedOn' | 'expiresOn'> & {
  purchasedOn: Date;
  expiresOn: Date;
};

/** Writes a pack with its number, its change record and what it settles. Needs lockHours. */
export async function createPack(tx: Transaction, context: SystemContext, columns: PackColumns): Promise<HourPack> {
  const year = dayOf(context.clock.now(), context.settings['business.timeZone']).slice(0, 4);
  const reference = formatReference('P', Number(year), await nextNumber(tx, `hour-packs-${year}`));
  const created = await tx.hourPack.create({ data: { ...columns, reference, createdAt: context.clock.now() } });
  await recordPack(tx, context, { action: 'created', after: created });
  await settleIfUsable(tx, context, created);
  return created;
}

/** Lets a usable pack pay for waiting overage. Needs lockHours. */
export async function settleIfUsable(tx: Transaction, context: SystemContext, pack: HourPack): Promise<void> {
  if (pack.isUsable) {
    const days = { purchasedOn: toDay(pack.purchasedOn), expiresOn: toDay(pack.expiresOn) };
    await settleOverage(tx, context, pack.companyId, { ...pack, ...days });
  }
  await warnOfHours(tx, context.kernel, pack.companyId);
}

/** A change of a pack, heard by its company. */
export function recordPack(
  tx: Transaction,
  context: SystemContext,
  change: { action: string; before?: HourPack; after?: HourPack },
): Promise<void> {
  const { id, companyId } = (change.after ?? change.before) as HourPack;
  return recordChange(tx, context, { entity: 'hourPack', entityId: id, ...change, audience: { companyId }, companyId });
}

/** AG-01: a setting decides whether a sold pack can be used at once, or once its invoice is issued or paid; a gift always can. */
export function isUsable(pack: Pick<HourPack, 'origin' | 'invoiceState'>, settings: Settings): boolean {
  return pack.origin !== 'sold' || freeingStates(settings).includes(pack.invoiceState);
}

/** The states of an invoice that let a sold pack be used. [AG-01] */
export const freeingStates = (settings: Settings): InvoiceState[] => FREEING[settings['hours.packUsableFrom']];

type InvoiceState = HourPack['invoiceState'];

const FREEING: Record<Settings['hours.packUsableFrom'], InvoiceState[]> = {
  purchase: ['none', 'issued', 'paid'],
  invoice_issued: ['issued', 'paid'],
  invoice_paid: ['paid'],
};

function packColumns(context: Context, input: CreateOf<typeof hourPack>): PackColumns {
  const { settings, clock } = context;
  const { companyId, contractId, origin, minutes, invoiceState, reason } = input;
  if (origin === 'granted' && !reason) throw invalid({ reason: 'required' });
  const purchasedOn = input.purchasedOn ?? dayOf(clock.now(), settings['business.timeZone']);
  const expiresOn = input.expiresOn ?? addMonths(purchasedOn, settings['hours.packValidityMonths']);
  if (expiresOn < purchasedOn) throw invalid({ expiresOn: 'before_purchase' });
  if (!isOfOurTime(expiresOn)) throw invalid({ expiresOn: 'not_our_time' });
  return {
    companyId,
    contractId,
    origin,
    minutes,
    invoiceState,
    reason,
    name: input.name ?? formatDuration(minutes),
    purchasedOn: toDate(purchasedOn),
    expiresOn: toDate(expiresOn),
    unitMinutes: input.unitMinutes ?? settings['hours.defaultUnitMinutes'],
    overage: input.overage ?? settings['hours.defaultOverage'],
    rateCents: input.rateCents ?? 0,
    priceCents: input.priceCents ?? 0,
    isUsable: isUsable(
      {
        origin,
        invoiceState,
      },
      settings,
    ),
  };
}
