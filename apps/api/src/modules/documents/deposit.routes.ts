import { depositFields, document } from '@guichet/dto/documents/document';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { declaredReferences, resolveReferences } from '../../kernel/http/references.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { refuseUnstorableText } from '../../kernel/http/text-guard.ts';
import { validate } from '../../kernel/http/validate.ts';
import { idParams as params } from '../../kernel/resource/crud-routes.ts';
import { readRow } from '../../kernel/resource/read-list.ts';
import { oneFileOf, withReceivedFiles } from '../tickets/public.ts';
import { restoreDocument } from './delete-document.ts';
import { depositDocument } from './deposit-document.ts';
import { documentStore } from './document.store.ts';

const access = 'documents.write' as const;
const REFERENCES = declaredReferences(depositFields);

/** What staff put among the documents of a company, one file a request, and how what they deleted comes back. [WS-03] */
export function depositRoutes(routes: Routes): void {
  const deposit = {
    access,
    summary: 'Deposit a document of a company',
    params,
    upload: depositFields,
    reply: document.row,
  };
  routes.add('POST', '/companies/:id/documents', deposit, async (context, { params: { id }, request }) => {
    await orNotFound(context.db.company.findFirst({ where: { id }, select: { id: true } }));
    const documentId = await withReceivedFiles(context.kernel, oneFileOf(request), async ([file], sent) => {
      if (!file) throw invalid({ file: 'required' });
      refuseUnstorableText(sent);
      const fields = validate(depositFields, sent);
      await resolveReferences(context, REFERENCES, fields);
      return depositDocument(context, id, { file, fields });
    });
    return orNotFound(readRow(context, documentStore, documentId));
  });
  const restore = { access, summary: 'Take the deletion of a document back', params };
  routes.add('POST', '/documents/:id/restore', restore, (context, input) => restoreDocument(context, input.params.id));
}
