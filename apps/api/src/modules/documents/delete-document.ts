import type { Context, Kernel } from '../../kernel/context.ts';
import type { Document } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { conflict, notFound } from '../../kernel/errors/problem-error.ts';
import { lockDocument } from './change-document.ts';
import { recordDocument } from './record-document.ts';

/** How long a document that was deleted can come back, in days. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 3_600_000;
/** How many go in one turn of the nightly job. */
const TURN = 100;

/**
 * Deletes a document: nobody reaches it any more, and it can come back for thirty days. [WS-03]
 * @throws notFound, conflict `document.of_report` for what both sides signed.
 */
export function deleteDocument(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockDocument(tx, id);
    if ((await tx.acceptanceReport.count({ where: { documentId: id } })) > 0) throw conflict('document.of_report');
    await markDeleted(tx, context, before, context.clock.now());
  });
}

/**
 * Takes the deletion of a document back within thirty days. [WS-03]
 * @throws notFound when it is not deleted or has been for longer, and when the caller does not see its company.
 */
export function restoreDocument(context: Context, id: string): Promise<void> {
  const db = context.kernel.database.systemDb('the scope leaves out what was deleted');
  return transaction(db, async (tx) => {
    await lockRow(tx, 'Document', id);
    const before = await orNotFound(tx.document.findFirst({ where: { id } }));
    if (!before.deletedAt || before.deletedAt <= goneBefore(context)) throw notFound();
    await orNotFound(context.db.company.findFirst({ where: { id: before.companyId }, select: { id: true } }));
    await markDeleted(tx, context, before, null);
  });
}

async function markDeleted(tx: Transaction, context: Context, before: Document, deletedAt: Date | null): Promise<void> {
  const change = { deletedAt, deletedById: deletedAt && context.actor.userId };
  await tx.document.updateMany({ where: { id: before.id }, data: change });
  const action = deletedAt ? 'deleted' : 'undeleted';
  await recordDocument(tx, context, { action, before, after: { ...before, ...change } });
}

/** Removes what was deleted more than thirty days ago for good: files first, so that a job that dies has nothing left behind. */
export async function sweepDeletedDocuments(kernel: Kernel): Promise<void> {
  const db = kernel.database.systemDb('documents deleted long ago go for good');
  const where = { deletedAt: { lte: goneBefore(kernel) }, acceptanceReport: null };
  for (;;) {
    const gone = await db.document.findMany({
      where,
      select: { id: true, storageKey: true },
      orderBy: { deletedAt: 'asc' },
      take: TURN,
    });
    if (gone.length === 0) return;
    for (const { id, storageKey } of gone) if (storageKey) await kernel.previews.removeWithFile({ id, storageKey });
    await db.document.deleteMany({ where: { ...where, id: { in: gone.map(({ id }) => id) } } });
  }
}

const goneBefore = ({ clock }: Pick<Kernel, 'clock'>) => new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
