import { previewQuery } from '@guichet/dto/core/preview';
import type { Context } from '../../kernel/context.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { attachmentDisposition, UNTRUSTED_FILE } from '../../kernel/http/disposition.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams } from '../../kernel/resource/crud-routes.ts';
import { downloadName } from './document.store.ts';

/** A document leaves only as a download that no page runs. [AG-08, AG-31, WS-03] */
export function fileRoutes(routes: Routes): void {
  const access = 'documents.read' as const;
  const file = {
    access,
    summary: 'The document, as it was issued or deposited',
    params: idParams,
    raw: 'application/octet-stream',
  } as const;
  routes.add('GET', '/documents/:id/file', file, async (context, { params, reply }) => {
    const { storageKey, contentType, name } = await findFile(context, params.id);
    const contents = await context.kernel.storage.stream(storageKey);
    return reply
      .type(contentType)
      .headers({ ...UNTRUSTED_FILE, 'content-disposition': attachmentDisposition(name) })
      .send(contents);
  });
  const preview = {
    access,
    summary: 'A picture of a document: the image, or its first page',
    params: idParams,
    query: previewQuery,
    raw: 'image/webp',
  } as const;
  routes.add('GET', '/documents/:id/preview', preview, async (context, { params, query, reply }) => {
    const picture = await context.kernel.previews.open(await findFile(context, params.id), query.size);
    if (!picture) throw notFound('document.no_preview');
    return reply.type('image/webp').headers(UNTRUSTED_FILE).send(picture);
  });
}

/** @throws notFound outside the scope, and `document.not_ready` for what is still being made. */
async function findFile({ db }: Context, id: string) {
  const document = await orNotFound(db.document.findFirst({ where: { id } }));
  const { storageKey, contentType } = document;
  if (!storageKey || !contentType) throw notFound('document.not_ready');
  return { id, storageKey, contentType, name: downloadName(document) };
}
