import path from 'node:path';
import type { depositFields } from '@guichet/dto/documents/document';
import type * as z from 'zod';
import type { Context, Kernel } from '../../kernel/context.ts';
import { toDate } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { type ReceivedFile, withStoredFiles } from '../tickets/public.ts';
import { assertSameCompany, invoiceOf } from './change-document.ts';
import { recordDocument } from './record-document.ts';

/** The queue of deposited documents whose pictures are to be drawn. */
export const DRAW_DOCUMENT = 'documents.draw-previews';

/**
 * Keeps a received file among the documents of a company: the staff's alone, unless it is said to be the client's too. [WS-03]
 * @returns the id of the document.
 * @throws ProblemError of the check of attachments; invalid `other_company` on `contractId`, `projectId`.
 */
export function depositDocument(
  context: Context,
  companyId: string,
  { file, fields }: { file: ReceivedFile; fields: z.output<typeof depositFields> },
): Promise<string> {
  return withStoredFiles(context, [file], ([stored]) => {
    if (!stored) throw invalid({ file: 'required' });
    const { id, name, contentType, sizeBytes, sha256, storageKey } = stored;
    const kept = { id, fileName: name, contentType, sizeBytes, sha256, storageKey };
    return insertDocument(context, { ...kept, ...columnsOf(fields, name), companyId });
  });
}

function columnsOf(
  { title, documentOn, contractId, projectId, ...same }: z.output<typeof depositFields>,
  name: string,
) {
  return {
    ...same,
    ...invoiceOf(same.kind),
    title: title ?? (path.parse(name).name.slice(0, TITLE_LENGTH) || name),
    documentOn: documentOn ? toDate(documentOn) : null,
    contractId: contractId ?? null,
    projectId: projectId ?? null,
  };
}

const TITLE_LENGTH = 160;

type Columns = Omit<Prisma.DocumentUncheckedCreateInput, 'input' | 'contractId' | 'projectId'> &
  Pick<ReturnType<typeof columnsOf>, 'contractId' | 'projectId'>;

function insertDocument(context: Context, columns: Columns): Promise<string> {
  const now = context.clock.now();
  return transaction(context.db, async (tx) => {
    await assertSameCompany(tx, columns.companyId, columns);
    const after = await tx.document.create({
      data: { ...columns, input: {}, state: 'ready', createdById: context.actor.userId, createdAt: now, readyAt: now },
    });
    await recordDocument(tx, context, { action: 'created', after });
    await context.kernel.jobs.enqueue(tx, DRAW_DOCUMENT, { documentId: after.id });
    return after.id;
  });
}

/** Draws the pictures of a document that was deposited, unless it is gone meanwhile. The job may run twice. */
export async function drawDocument(kernel: Kernel, id: string): Promise<void> {
  const db = kernel.database.systemDb('drawing the pictures of a document');
  const file = await db.document.findUnique({ where: { id }, select: { storageKey: true, contentType: true } });
  if (!file?.storageKey || !file.contentType) return;
  await kernel.previews.make({ id, storageKey: file.storageKey, contentType: file.contentType });
}
