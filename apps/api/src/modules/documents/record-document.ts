import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Document } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';

/**
 * Records what became of a document, without what it is drawn from: its level of access among the rest. Those who could read it before or
 * can now hear of it. [WS-03]
 */
export function recordDocument(
  tx: Transaction,
  context: Parameters<typeof recordChange>[1],
  change: { action: string; before?: Document; after: Document },
): Promise<void> {
  const { action, before, after } = change;
  const { id, companyId } = after;
  const isVisibleToClient = after.isVisibleToClient || Boolean(before?.isVisibleToClient);
  const isInvoice = [after, before ?? after].map((document) => document.isInvoice);
  return recordChange(tx, context, {
    entity: 'document',
    entityId: id,
    action,
    before: before && toldOf(before),
    after: toldOf(after),
    audience: { ...audienceOf({ ...after, isVisibleToClient }), isInvoice },
    companyId,
  });
}

/** What decides who reaches a document. */
export type Placed = Pick<Document, 'companyId' | 'isVisibleToClient' | 'isInvoice' | 'createdById' | 'projectId'>;

/** A document that is there, as its scope looks at it. */
export function audienceOf({ companyId, isVisibleToClient, isInvoice, createdById, projectId }: Placed) {
  const project = projectId === null ? null : { companyId };
  return { companyId, isVisibleToClient, isInvoice, createdById, deletedAt: null, project };
}

function toldOf(document: Document) {
  const { title, kind, state, isVisibleToClient, documentOn, contractId, projectId, deletedAt } = document;
  return { title, kind, state, isVisibleToClient, documentOn, contractId, projectId, deletedAt };
}
