import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { touchProject } from '../progress/public.ts';
import { lockProject } from './lock-project.ts';
import { reserveColumns } from './reserve-columns.ts';

export const reserveSelect = {
  ...reserveColumns,
  companyId: true,
  liftedById: true,
  acceptedById: true,
} as const satisfies Prisma.ReserveSelect;

/** A reserve as it is stored, of a project that is locked. */
export type LockedReserve = Prisma.ReserveGetPayload<{ select: typeof reserveSelect }>;

/** Reads a reserve that nobody else changes until the transaction ends. @throws notFound outside the scope. */
export async function lockReserve(tx: Transaction, id: string): Promise<LockedReserve> {
  const { projectId } = await orNotFound(tx.reserve.findFirst({ where: { id }, select: { projectId: true } }));
  await lockProject(tx, projectId);
  return orNotFound(tx.reserve.findFirst({ where: { id }, select: reserveSelect }));
}

/** Writes a change of a locked reserve, and records it. */
export async function changeReserve(
  tx: Transaction,
  context: Context,
  before: LockedReserve,
  { action, data }: { action: string; data: Prisma.ReserveUncheckedUpdateInput },
): Promise<LockedReserve> {
  const where = { id: before.id };
  const after = await tx.reserve.update({
    where,
    data: { ...data, version: { increment: 1 } },
    select: reserveSelect,
  });
  await touchProject(tx, context, before.projectId);
  await recordReserve(tx, context, { action, before, after });
  return after;
}

/** Records what happened to a reserve, for those who follow its project. */
export function recordReserve(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: LockedReserve; after?: LockedReserve },
): Promise<void> {
  const { id, projectId, companyId } = (change.after ?? change.before) as LockedReserve;
  const about = { entity: 'reserve', entityId: id, companyId, place: { projectId }, audience: { companyId } };
  return recordChange(tx, context, { ...about, ...change });
}
