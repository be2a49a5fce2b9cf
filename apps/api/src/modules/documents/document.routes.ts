import { document, mailDocumentInput, recapInput } from '@guichet/dto/documents/document';
import { recap } from '@guichet/dto/documents/recap';
import { can } from '../../kernel/access/actor.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { readRow } from '../../kernel/resource/read-list.ts';
import { askRecap } from './ask-recap.ts';
import { updateDocument } from './change-document.ts';
import { composeRecap } from './compose-recap.ts';
import { deleteDocument } from './delete-document.ts';
import { depositRoutes } from './deposit.routes.ts';
import { documentStore } from './document.store.ts';
import { fileRoutes } from './document-file.routes.ts';
import { mailDocument } from './mail-document.ts';

export function documentRoutes(routes: Routes): void {
  crudRoutes(routes, document, {
    access: { read: 'documents.read', update: 'documents.write', remove: 'documents.write' },
    store: documentStore,
    update: updateDocument,
    remove: deleteDocument,
    abilities: ({ actor }, { state }) => ({
      download: state === 'ready',
      mail: state === 'ready' && can(actor, 'documents.write'),
    }),
  });
  recapRoutes(routes);
  depositRoutes(routes);
  fileRoutes(routes);
}

function recapRoutes(routes: Routes): void {
  const recaps = { access: 'recaps.create', params: idParams, body: recapInput } as const;
  const ask = { ...recaps, summary: 'Ask for the PDF recap of a company', reply: document.row, status: 202 } as const;
  routes.add('POST', '/companies/:id/recaps', ask, async (context, { params, body }) => {
    return orNotFound(readRow(context, documentStore, await askRecap(context, params.id, body)));
  });
  const preview = { ...recaps, summary: 'What the recap would show', reply: recap, status: 200 } as const;
  routes.add('POST', '/companies/:id/recaps/preview', preview, (context, { params, body }) =>
    composeRecap(context, params.id, body),
  );
  const mail = {
    // It makes the document visible to the client.
    access: 'documents.write',
    summary: 'Mail a document to contacts',
    params: idParams,
    body: mailDocumentInput,
  } as const;
  routes.add('POST', '/documents/:id/mail', { ...mail, status: 202 }, (context, { params, body }) =>
    mailDocument(context, params.id, body),
  );
}
