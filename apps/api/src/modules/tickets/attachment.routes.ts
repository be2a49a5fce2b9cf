import { previewQuery } from '@guichet/dto/core/preview';
import { attachmentList, uploadQuery } from '@guichet/dto/tickets/attachment';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { attachmentDisposition, UNTRUSTED_FILE } from '../../kernel/http/disposition.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams as params } from '../../kernel/resource/crud-routes.ts';
import { assertMayKeepInternal, attachFiles, deleteAttachment, listAttachments } from './attach-files.ts';
import { openAttachment, openPreview } from './attachment-files.ts';
import { assertTicketVisible } from './read-ticket.ts';
import { type Upload, withReceivedFiles } from './receive-files.ts';

/** The files of a ticket: checked by content when they come, and leaving only as downloads that no page runs. [AG-31] */
export function attachmentRoutes(routes: Routes): void {
  downloadRoutes(routes);
  const list = { access: 'tickets.read', summary: 'The files of a ticket', params, reply: attachmentList } as const;
  routes.add('GET', '/tickets/:id/attachments', list, async (context, input) => {
    await assertTicketVisible(context, input.params.id);
    return { rows: await listAttachments(context, input.params.id) };
  });
  const access = 'tickets.comment' as const;
  const upload = {
    access,
    summary: 'Attach files',
    params,
    query: uploadQuery,
    upload: z.object({}),
    reply: attachmentList,
  };
  routes.add('POST', '/tickets/:id/attachments', upload, async (context, input) => {
    const { isInternal } = input.query;
    assertMayKeepInternal(context, isInternal);
    await assertTicketVisible(context, input.params.id);
    const rows = await withReceivedFiles(context.kernel, uploadOf(input.request), (files) =>
      attachFiles(context, input.params.id, { files, isInternal }),
    );
    return { rows };
  });
  const remove = { access, summary: 'Take a file away', params };
  routes.add('DELETE', '/attachments/:id', remove, (context, input) => deleteAttachment(context, input.params.id));
}

const uploadOf = (request: FastifyRequest): Upload => ({
  announcedBytes: Number(request.headers['content-length'] ?? 0),
  parts: request.isMultipart() ? request.files() : undefined,
});

function downloadRoutes(routes: Routes): void {
  const file = { access: 'tickets.read', summary: 'A file', params, raw: 'application/octet-stream' } as const;
  routes.add('GET', '/attachments/:id/file', file, async (context, input) => {
    const { name, contentType, sizeBytes, stream } = await openAttachment(context, input.params.id);
    return input.reply
      .type(contentType)
      .headers({ ...UNTRUSTED_FILE, 'content-length': sizeBytes, 'content-disposition': attachmentDisposition(name) })
      .send(stream);
  });
  const preview = {
    access: 'tickets.read',
    summary: 'A picture of an image or of the first page of a PDF',
    params,
    query: previewQuery,
    raw: 'image/webp',
  } as const;
  routes.add('GET', '/attachments/:id/preview', preview, async (context, input) => {
    const picture = await openPreview(context, input.params.id, input.query.size);
    return input.reply.type('image/webp').headers(UNTRUSTED_FILE).send(picture);
  });
}
