import type { Context } from '../../kernel/context.ts';
import type { Contract } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { lockContract, recordContract } from './contract-commands.ts';
import { assertPackMonthsOpen, daysOf } from './pack-months.ts';
import { recordPack } from './sell-hour-pack.ts';

/**
 * Deletes a contract whose hours nobody used nor invoiced; another one is cancelled: what was billed stays readable. The contract that it
 * renewed is active again, and can be renewed otherwise.
 * Throws conflict('contract.consumed'), conflict('contract.invoiced'), conflict('contract.carried_over'), conflict('month.closed'). [AG-03]
 */
export function deleteContract(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockContract(tx, id);
    await assertUnused(tx, id);
    const former = await lockFormer(tx, before);
    if (former) await assertNothingCarried(tx, before, former);
    await deletePacks(tx, context, id);
    await tx.contract.delete({ where: { id } });
    await recordContract(tx, context, { action: 'deleted', before });
    if (former?.state === 'renewed') await reactivate(tx, context, former);
  });
}

async function assertUnused(tx: Transaction, id: string): Promise<void> {
  const isConsumed =
    (await tx.hourAllocation.count({ where: { pack: { contractId: id } } })) > 0 ||
    (await tx.intervention.count({ where: { contractId: id } })) > 0 ||
    (await tx.contract.count({ where: { renewedFromId: id } })) > 0;
  if (isConsumed) throw conflict('contract.consumed');
  const invoiced = { contractId: id, invoiceState: { not: 'none' } } as const;
  if ((await tx.hourPack.count({ where: invoiced })) > 0) throw conflict('contract.invoiced');
}

async function lockFormer(tx: Transaction, { renewedFromId }: Contract): Promise<Contract | null> {
  if (!renewedFromId) return null;
  await lockRow(tx, 'Contract', renewedFromId);
  return orNotFound(tx.contract.findFirst({ where: { id: renewedFromId } }));
}

/** Hours that were carried over are owed, and stand nowhere else any more: they would be deleted with it. */
async function assertNothingCarried(tx: Transaction, { id }: Contract, { reference }: Contract): Promise<void> {
  const carried = { contractId: id, reason: reference, cancelledAt: null };
  if ((await tx.hourPack.count({ where: carried })) > 0) throw conflict('contract.carried_over');
}

async function deletePacks(tx: Transaction, context: Context, contractId: string): Promise<void> {
  const packs = await tx.hourPack.findMany({ where: { contractId } });
  const told = packs.filter(({ isUsable, cancelledAt }) => isUsable && !cancelledAt);
  await assertPackMonthsOpen(tx, context, ...told.map(daysOf));
  for (const before of packs) {
    await tx.hourPack.delete({ where: { id: before.id } });
    await recordPack(tx, context, { action: 'deleted', before });
  }
}

async function reactivate(tx: Transaction, context: Context, before: Contract): Promise<void> {
  const data = { state: 'active', version: { increment: 1 } } as const;
  const after = await tx.contract.update({ where: { id: before.id }, data });
  await recordContract(tx, context, { action: 'updated', before, after });
}
