import { previewQuery } from '@guichet/dto/core/preview';
import { document, mailDocumentInput, recapInput } from '@guichet/dto/documents/document';
import { recap } from '@guichet/dto/documents/recap';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { attachmentDisposition, UNTRUSTED_FILE } from '../../kernel/http/disposition.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { readRow } from '../../kernel/resource/read-list.ts';
import { askRecap } from './ask-recap.ts';
import { composeRecap } from './compose-recap.ts';
import { documentStore } from './document.store.ts';
import { recordDocument } from './issue-document.ts';
import { mailDocument } from './mail-document.ts';

export function documentRoutes(routes: Routes): void {
  crudRoutes(routes, document, {
    access: { read: 'documents.read', update: 'recaps.create', remove: 'recaps.create' },
    store: documentStore,
    update: (context, id, input) =>
      transaction(context.db, async (tx) => {
        await orNotFound(tx.document.findFirst({ where: { id } }));
        await recordDocument(tx, context, 'updated', await tx.document.update({ where: { id }, data: input }));
      }),
    remove: removeDocument,
    abilities: ({ actor }, { state }) => ({
      download: state === 'ready',
      mail: state === 'ready' && can(actor, 'recaps.create'),
    }),
  });
  recapRoutes(routes);
  const file = {
    access: 'documents.read',
    summary: 'The document, as it was issued',
    params: idParams,
    isRaw: true,
  } as const;
  routes.add('GET', '/documents/:id/file', file, async (context, { params, reply }) => {
    const { storageKey, title, contentType } = await orNotFound(
      context.db.document.findFirst({ where: { id: params.id } }),
    );
    if (!storageKey || !contentType) throw notFound('document.not_ready');
    const contents = await context.kernel.storage.stream(storageKey);
    return reply
      .type(contentType)
      .header('content-disposition', attachmentDisposition(`${title}.pdf`))
      .send(contents);
  });
  previewRoute(routes);
}

function previewRoute(routes: Routes): void {
  const preview = {
    access: 'documents.read',
    summary: 'A picture of the first page of a document',
    params: idParams,
    query: previewQuery,
    isRaw: true,
  } as const;
  routes.add('GET', '/documents/:id/preview', preview, async (context, { params: { id }, query, reply }) => {
    const { storageKey, contentType } = await orNotFound(context.db.document.findFirst({ where: { id } }));
    if (!storageKey || !contentType) throw notFound('document.not_ready');
    const picture = await context.kernel.previews.open({ id, storageKey, contentType }, query.size);
    if (!picture) throw notFound('document.no_preview');
    return reply.type('image/webp').headers(UNTRUSTED_FILE).send(picture);
  });
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
    access: 'recaps.create',
    summary: 'Mail a document to contacts',
    params: idParams,
    body: mailDocumentInput,
  } as const;
  routes.add('POST', '/documents/:id/mail', { ...mail, status: 202 }, (context, { params, body }) =>
    mailDocument(context, params.id, body),
  );
}

/** Deletes a document; its file goes once the row is gone, so that a row never points to nothing. */
async function removeDocument(context: Context, id: string): Promise<void> {
  const removed = await transaction(context.db, async (tx) => {
    const before = await orNotFound(tx.document.findFirst({ where: { id } }));
    await tx.document.delete({ where: { id } });
    await recordDocument(tx, context, 'deleted', before);
    return before;
  });
  const { storageKey } = removed;
  if (storageKey) await context.kernel.previews.removeWithFile({ id, storageKey });
}
