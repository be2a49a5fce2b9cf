import type { Language } from '@guichet/dto/core/scalars';
import type { sheetPrintInput } from '@guichet/dto/progress/sheet-print';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { askDocument } from '../documents/public.ts';
import { lockSheet } from './sheet.sql.ts';
import { composePrintHead, printFingerprint } from './sheet-print-head.ts';

/** The queue of sheets to print. */
export const PRINT_SHEET = 'print-sheet';

/** What a print is made from. `fingerprint` is of what it shows, or null when that changed while it was drawn. */
export interface SheetPrintRequest {
  projectId: string;
  order: 'newest' | 'oldest';
  language: Language;
  fingerprint: string | null;
}

const KIND = 'sheet_print';
const MAX_TITLE = 160;

/**
 * Asks for the PDF of a sheet, drawn by a job and kept among the company's documents. A sheet that did not change since, asked
 * again in the same order and language, is the same document, also for two who ask at once. What a client asks for their company
 * reads; what staff ask for, staff alone until they show it. [WS-16]
 * @returns the id of the document. @throws notFound outside the scope.
 */
export async function askSheetPrint(
  context: Context,
  projectId: string,
  { order }: z.output<typeof sheetPrintInput>,
): Promise<string> {
  const { actor, db, kernel, settings } = context;
  const { companyId } = await orNotFound(
    db.project.findFirst({ where: { id: projectId }, select: { companyId: true } }),
  );
  return transaction(db, async (tx) => {
    await lockSheet(sqlIn(tx), projectId);
    const head = await composePrintHead(tx, settings, projectId);
    const fingerprint = await printFingerprint(sqlIn(tx), projectId, head);
    const input = { projectId, order, language: actor.language, fingerprint } satisfies SheetPrintRequest;
    const known = await tx.document.findFirst({
      where: { companyId, kind: KIND, state: { in: ['pending', 'ready'] }, input: { equals: input } },
      select: { id: true },
      orderBy: { createdAt: 'desc' },
    });
    if (known) return known.id;
    const title = `${TITLES[actor.language]} ${head.reference} – ${head.title}`.slice(0, MAX_TITLE);
    const isVisibleToClient = actor.kind === 'client';
    const asked = await askDocument(tx, context, { companyId, kind: KIND, title, input, isVisibleToClient });
    await kernel.jobs.enqueue(tx, PRINT_SHEET, { documentId: asked.id });
    return asked.id;
  });
}

const TITLES = { fr: 'Fiche d’avancement', en: 'Progress sheet' };
