import type { SystemContext } from '../../kernel/context.ts';
import { toDate, toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import {
  type AllocatablePack,
  type Allocation,
  allocateMinutes,
  type Draw,
  type WorkToAllocate,
} from './allocate-minutes.ts';
import { assertMonthOpen } from './closed-months.ts';

/** Work as the ledger books it. */
export interface BookedWork extends WorkToAllocate {
  interventionId: string;
  companyId: string;
}

/**
 * Locks a company's hours until the end of the transaction: whoever changes them waits here, so that two people booking the
 * last hour at the same moment can't both get it. [AG-05]
 */
export async function lockHours(tx: Transaction, companyId: string): Promise<void> {
  await lockRow(tx, 'Company', companyId);
}

/** The packs that may pay for a company's work, as they stand. */
export async function readPacks(tx: Transaction, companyId: string): Promise<AllocatablePack[]> {
  const packs = await tx.hourPack.findMany({
    where: { companyId, isUsable: true, cancelledAt: null },
    select: packSelect,
  });
  return packs.map((pack) => ({ ...pack, purchasedOn: toDay(pack.purchasedOn), expiresOn: toDay(pack.expiresOn) }));
}

/**
 * Decides what a piece of work draws on. Needs {@link lockHours}.
 * @throws conflict `hours.exhausted` when the pack refuses overage, `month.closed` when the month of the work is closed.
 */
export async function planWork(tx: Transaction, companyId: string, work: WorkToAllocate): Promise<Allocation> {
  await assertMonthOpen(tx, work.workedOn);
  const allocation = allocateMinutes(await readPacks(tx, companyId), work);
  if (allocation.isRefused) {
    const { leftBeforeMinutes: leftMinutes, accountedMinutes, overageMinutes } = allocation;
    throw conflict('hours.exhausted', { leftMinutes, accountedMinutes, overageMinutes });
  }
  return allocation;
}

/** Writes the entries of an allocation and moves the caches of its packs. */
export async function writeDraws(
  tx: Transaction,
  context: SystemContext,
  work: BookedWork,
  draws: readonly Draw[],
): Promise<void> {
  await tx.hourAllocation.createMany({
    data: draws.map(({ pack, minutes, isOverage }) => ({
      companyId: work.companyId,
      packId: pack.id,
      interventionId: work.interventionId,
      minutes,
      isOverage,
      packMinutes: pack.minutes,
      rateCents: pack.rateCents,
      workedOn: toDate(work.workedOn),
      createdById: context.actor?.userId ?? null,
      createdAt: context.clock.now(),
    })),
  });
  for (const { pack, minutes, isOverage } of draws) await movePack(tx, pack.id, minutes, isOverage);
}

/**
 * Gives back everything that a piece of work drew: editing is reversing and allocating again, never patching. [AG-05]
 * @throws conflict `month.closed` when the month of the work is closed.
 */
export async function reverseWork(
  tx: Transaction,
  context: SystemContext,
  interventionId: string,
  workedOn: string,
): Promise<void> {
  await assertMonthOpen(tx, workedOn);
  for (const entry of await liveEntries(tx, { interventionId })) await reverseEntry(tx, context, entry);
}

/** The entries that stand: not opposite entries, and not reversed by one. */
export function liveEntries(
  tx: Transaction,
  {
    interventionIds,
    ...where
  }: { interventionId?: string; interventionIds?: string[]; companyId?: string; isOverage?: boolean },
) {
  return tx.hourAllocation.findMany({
    where: {
      ...where,
      ...(interventionIds && { interventionId: { in: interventionIds } }),
      reversesId: null,
      reversedBy: null,
    },
    include: { pack: { select: { overage: true } } },
    orderBy: [{ workedOn: 'asc' }, { id: 'asc' }],
  });
}

export type LiveEntry = Awaited<ReturnType<typeof liveEntries>>[number];

/** Writes the opposite of an entry. */
export async function reverseEntry(tx: Transaction, context: SystemContext, entry: LiveEntry) {
  const { id, pack: _, createdAt: __, ...same } = entry;
  await tx.hourAllocation.create({
    data: {
      ...same,
      minutes: -entry.minutes,
      reversesId: id,
      createdById: context.actor?.userId ?? null,
      createdAt: context.clock.now(),
    },
  });
  await movePack(tx, entry.packId, -entry.minutes, entry.isOverage);
}

async function movePack(tx: Transaction, id: string, minutes: number, isOverage: boolean): Promise<void> {
  const column = isOverage ? 'overageMinutes' : 'usedMinutes';
  await tx.hourPack.update({ where: { id }, data: { [column]: { increment: minutes } } });
}

const packSelect = {
  id: true,
  contractId: true,
  origin: true,
  minutes: true,
  usedMinutes: true,
  purchasedOn: true,
  expiresOn: true,
  unitMinutes: true,
  overage: true,
  rateCents: true,
} as const;
