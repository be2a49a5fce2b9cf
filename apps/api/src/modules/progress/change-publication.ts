import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, sqlIn } from '../../kernel/db/transaction.ts';
import { lockSheet, recountSheet } from './sheet.sql.ts';

const select = {
  id: true,
  projectId: true,
  companyId: true,
  authorId: true,
  body: true,
  state: true,
  publishedAt: true,
  marksFinished: true,
  editedAt: true,
  cancelledAt: true,
  cancelledById: true,
  cancelReason: true,
  deletedAt: true,
  version: true,
} as const satisfies Prisma.PublicationSelect;

/** A publication as it is stored, locked by the transaction that read it. */
export type LockedPublication = Prisma.PublicationGetPayload<{ select: typeof select }>;

/**
 * Reads a publication that no other transaction can change until this one ends, nor its sheet: sheet first, publication second, everywhere.
 * @throws notFound outside the scope, and when somebody deleted it meanwhile.
 */
export async function lockPublication(tx: Transaction, id: string): Promise<LockedPublication> {
  const { projectId } = await orNotFound(tx.publication.findFirst({ where: { id }, select: { projectId: true } }));
  await lockSheet(sqlIn(tx), projectId);
  await lockRow(tx, 'Publication', id);
  return orNotFound(tx.publication.findFirst({ where: { id }, select }));
}

/** Writes a new publication of a locked sheet. */
export async function insertPublication(
  tx: Transaction,
  context: Context,
  data: Prisma.PublicationUncheckedCreateInput,
): Promise<LockedPublication> {
  const after = await tx.publication.create({ data, select });
  // What comes into the world published says so, as a draft does the day it is published.
  const action = after.state === 'published' ? 'published' : 'created';
  await recordPublication(tx, context, { action, after });
  if (after.state === 'published') await refreshSheet(tx, context, after);
  return after;
}

/** Writes a change of a locked publication, records it, and counts its sheet again. */
export async function changePublication(
  tx: Transaction,
  context: Context,
  before: LockedPublication,
  { action, data }: { action: string; data: Prisma.PublicationUncheckedUpdateInput },
): Promise<LockedPublication> {
  const where = { id: before.id };
  const after = await tx.publication.update({ where, data: { ...data, version: { increment: 1 } }, select });
  await recordPublication(tx, context, { action, before, after });
  if (after.state === 'published') await refreshSheet(tx, context, after);
  return after;
}

/** What becomes of a locked publication that is deleted, or comes back: the same row, with its photos. */
export async function markDeleted(
  tx: Transaction,
  context: Context,
  before: LockedPublication,
  deletedAt: Date | null,
): Promise<void> {
  const where = { id: before.id };
  const deletedById = deletedAt && context.actor.userId;
  const data = { deletedAt, deletedById, version: { increment: 1 } };
  await tx.photo.updateMany({ where: { publicationId: before.id }, data: { deletedAt } });
  await tx.publication.updateMany({ where, data });
  const action = deletedAt ? 'deleted' : 'undeleted';
  await recordPublication(tx, context, { action, before, after: { ...before, deletedAt } });
  if (before.state === 'published') await refreshSheet(tx, context, before);
}

/** The columns that the scope of a publication looks at. One that goes is told to those who could read it. */
export const publicationAudience = ({ companyId, state }: Pick<LockedPublication, 'companyId' | 'state'>) => ({
  companyId,
  state,
  deletedAt: null,
});

/** Counts the sheet again, moves the project up in the lists, and tells whether it is finished now, or no longer. [WS-17] */
async function refreshSheet(
  tx: Transaction,
  context: Context,
  { projectId, companyId }: Pick<LockedPublication, 'projectId' | 'companyId'>,
): Promise<void> {
  const figures = await recountSheet(sqlIn(tx), projectId);
  await touchProject(tx, context, projectId);
  if (!figures || (figures.before === null) === (figures.after === null)) return;
  await recordChange(tx, context, {
    entity: 'project',
    entityId: projectId,
    action: figures.after ? 'finished' : 'resumed',
    before: { finishedAt: figures.before },
    after: { finishedAt: figures.after },
    audience: { companyId },
    companyId,
    place: { projectId },
  });
}

/** Something happened that the company of a project can see. */
export async function touchProject(tx: Transaction, { clock }: Context, id: string): Promise<void> {
  await tx.project.update({ where: { id }, data: { lastActivityAt: clock.now() }, select: { id: true } });
}

function recordPublication(
  tx: Transaction,
  context: Context,
  change: { action: string; before?: LockedPublication; after: LockedPublication },
): Promise<void> {
  const { id, projectId, companyId } = change.after;
  return recordChange(tx, context, {
    entity: 'publication',
    entityId: id,
    ...change,
    audience: publicationAudience(change.after),
    companyId,
    place: { projectId, publicationId: id },
  });
}
