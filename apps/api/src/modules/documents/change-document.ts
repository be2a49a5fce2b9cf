import type { UpdateOf } from '@guichet/dto/core/resource';
import { depositedKind, type document as documentResource } from '@guichet/dto/documents/document';
import type { Context } from '../../kernel/context.ts';
import { toDate } from '../../kernel/days.ts';
import type { Document } from '../../kernel/db/generated/client.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { recordDocument } from './record-document.ts';

/** What of a document that was made here is as it was issued. */
const ISSUED = ['kind', 'documentOn', 'contractId', 'projectId'] as const;

/**
 * Changes what is said of a document, and who finds it; its file never changes. [WS-03]
 * @throws notFound outside the scope, invalid on what was issued, and on `contractId` and `projectId` of another company.
 */
export function updateDocument(context: Context, id: string, input: UpdateOf<typeof documentResource>): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockDocument(tx, id);
    const issued = isDeposited(before) ? [] : ISSUED.filter((field) => input[field] !== undefined);
    if (issued.length > 0) throw invalid(Object.fromEntries(issued.map((field) => [field, 'issued'])));
    await assertSameCompany(tx, before.companyId, input);
    const { documentOn, ...same } = input;
    const after = await tx.document.update({
      where: { id },
      data: {
        ...same,
        ...invoiceOf(input.kind),
        ...(documentOn !== undefined && { documentOn: documentOn && toDate(documentOn) }),
      },
    });
    await recordDocument(tx, context, { action: 'updated', before, after });
  });
}

/** What a kind says of who may see a document. [AG-14] */
export const invoiceOf = (kind: string | undefined) => (kind === undefined ? {} : { isInvoice: kind === 'invoice' });

const isDeposited = ({ kind }: Document): boolean => depositedKind.safeParse(kind).success;

/** Locks a document and reads it. @throws notFound outside the scope, and when somebody deleted it meanwhile. */
export async function lockDocument(tx: Transaction, id: string): Promise<Document> {
  await lockRow(tx, 'Document', id);
  return orNotFound(tx.document.findFirst({ where: { id } }));
}

/** What a document is about belongs to its company. @throws invalid `other_company` on `contractId`, `projectId`. */
export async function assertSameCompany(
  tx: Transaction,
  companyId: string,
  { contractId, projectId }: { contractId?: string | null | undefined; projectId?: string | null | undefined },
): Promise<void> {
  if (contractId && (await tx.contract.count({ where: { id: contractId, companyId } })) === 0)
    throw invalid({ contractId: 'other_company' });
  if (projectId && (await tx.project.count({ where: { id: projectId, companyId } })) === 0)
    throw invalid({ projectId: 'other_company' });
}
