import { type Kernel, type SystemContext, systemContext } from '../../kernel/context.ts';
import { toDate } from '../../kernel/days.ts';
import type { HourPack } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, transaction } from '../../kernel/db/transaction.ts';
import { firstOpenDay } from './closed-months.ts';
import { lockHours } from './hour-ledger.ts';
import { entryDay } from './pack-months.ts';
import { freeingStates, isUsable, recordPack, settleIfUsable } from './sell-hour-pack.ts';

/**
 * Lets in the packs that waited for their invoice and need not any more: the setting that held them was relaxed. One that ended within closed
 * months goes on waiting, for somebody to give it another end. It may run twice at once. [AG-01]
 */
export async function freeWaitingPacks(kernel: Kernel): Promise<void> {
  const db = kernel.database.systemDb('packs that wait for their invoice');
  const context = systemContext(kernel);
  const free = await db.hourPack.findMany({
    where: {
      isUsable: false,
      cancelledAt: null,
      expiresOn: { gte: toDate(await transaction(db, (tx) => firstOpenDay(tx, BEGINNING))) },
      OR: [{ origin: { not: 'sold' } }, { invoiceState: { in: freeingStates(context.settings) } }],
    },
    select: { id: true, companyId: true },
  });
  let freed = 0;
  for (const pack of free) if (await transaction(db, (tx) => freePack(tx, context, pack))) freed += 1;
  if (freed > 0) kernel.feed.announce();
}

const BEGINNING = '0001-01-01';

type Found = Pick<HourPack, 'id' | 'companyId'>;

async function freePack(tx: Transaction, context: SystemContext, { id, companyId }: Found): Promise<boolean> {
  await lockHours(tx, companyId);
  await lockRow(tx, 'HourPack', id);
  const before = await tx.hourPack.findUnique({ where: { id } });
  if (!before || before.isUsable || before.cancelledAt || !isUsable(before, context.settings)) return false;
  const day = await entryDay(tx, before);
  if (day === null) return false;
  const change = { isUsable: true, purchasedOn: toDate(day), version: { increment: 1 } };
  const after = await tx.hourPack.update({ where: { id }, data: change });
  await recordPack(tx, context, { action: 'updated', before, after });
  await settleIfUsable(tx, context, after);
  return true;
}
