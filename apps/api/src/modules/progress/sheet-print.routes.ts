import { clientDocument, document } from '@guichet/dto/documents/document';
import { sheetPrintInput } from '@guichet/dto/progress/sheet-print';
import { orNotFound } from '../../kernel/db/transaction.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams as params } from '../../kernel/resource/crud-routes.ts';
import { readRow } from '../../kernel/resource/read-list.ts';
import { documentStore } from '../documents/public.ts';
import { askSheetPrint } from './ask-sheet-print.ts';

/** The sheet on paper, at any time. [WS-16] */
export function sheetPrintRoutes(routes: Routes): void {
  const ask = {
    access: 'projects.read',
    summary: 'Ask for the PDF of a progress sheet',
    params,
    body: sheetPrintInput,
    reply: { staff: document.row, client: clientDocument },
    status: 202,
  } as const;
  routes.add('POST', '/projects/:id/sheet-prints', ask, async (context, { params: { id }, body }) => {
    const documentId = await askSheetPrint(context, id, body);
    return orNotFound(readRow(context, documentStore, documentId));
  });
}
