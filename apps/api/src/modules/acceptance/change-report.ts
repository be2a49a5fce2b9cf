import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { touchProject } from '../progress/public.ts';
import { lockProject } from './lock-project.ts';

export const reportSelect = {
  id: true,
  projectId: true,
  companyId: true,
  reference: true,
  heldOn: true,
  place: true,
  outcome: true,
  remarks: true,
  state: true,
  sealedAt: true,
  hash: true,
  documentId: true,
  createdById: true,
  version: true,
} as const satisfies Prisma.AcceptanceReportSelect;

/** A report as it is stored, of a project that is locked. */
export type LockedReport = Prisma.AcceptanceReportGetPayload<{ select: typeof reportSelect }>;

/** Reads a report that nobody else changes or signs until the transaction ends. @throws notFound outside the scope. */
export async function lockReport(tx: Transaction, id: string): Promise<LockedReport> {
  const { projectId } = await orNotFound(tx.acceptanceReport.findFirst({ where: { id }, select: { projectId: true } }));
  await lockProject(tx, projectId);
  return orNotFound(tx.acceptanceReport.findFirst({ where: { id }, select: reportSelect }));
}

/** Writes a change of a locked report, and records it; `told` is what the record says besides. */
export async function changeReport(
  tx: Transaction,
  context: Context,
  before: LockedReport,
  { action, data, told = {} }: { action: string; data: Prisma.AcceptanceReportUncheckedUpdateInput; told?: object },
): Promise<LockedReport> {
  const after = await tx.acceptanceReport.update({ where: { id: before.id }, data, select: reportSelect });
  await touchProject(tx, context, before.projectId);
  await recordReport(tx, context, { action, before, after: { ...after, ...told } });
  return after;
}

/** Records what happened to a report, for those who follow its project. */
export function recordReport(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: LockedReport; after?: LockedReport },
): Promise<void> {
  const { id, projectId, companyId } = (change.after ?? change.before) as LockedReport;
  const about = { entity: 'acceptanceReport', entityId: id, companyId, place: { projectId }, audience: { companyId } };
  return recordChange(tx, context, { ...about, ...change });
}
