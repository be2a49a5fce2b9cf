import { erasureInput, erasurePreview, personalExport, personalExportList } from '@guichet/dto/privacy/privacy';
import type { FastifyReply } from 'fastify';
import type { Context } from '../../kernel/context.ts';
import { attachmentDisposition, UNTRUSTED_FILE } from '../../kernel/http/disposition.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams as params } from '../../kernel/resource/crud-routes.ts';
import { listExports, openExport, requestExport } from './personal-export.ts';
import { previewErasure, requestErasure } from './request-erasure.ts';

/** What a person may ask of their data: a copy, and to be forgotten. [AG-34] */
export function privacyRoutes(routes: Routes): void {
  exportRoutes(routes);
  ownExportRoutes(routes);
  const erase = { access: 'privacy.erase', isPersonal: true, params } as const;
  const preview = { ...erase, summary: 'What erasing a person would delete and keep', reply: erasurePreview } as const;
  routes.add('GET', '/users/:id/erasure', preview, (context, input) => previewErasure(context, input.params.id));
  const act = { ...erase, summary: 'Erase a person', body: erasureInput, status: 202, isSecret: true } as const;
  routes.add('POST', '/users/:id/erase', act, (context, input) => requestErasure(context, input.params.id, input.body));
}

function exportRoutes(routes: Routes): void {
  const access = { access: 'privacy.export', isPersonal: true, params } as const;
  const ask = { ...access, summary: 'Ask for all data on a person', reply: personalExport, status: 202 } as const;
  routes.add('POST', '/users/:id/exports', ask, (context, input) => requestExport(context, input.params.id));
  const list = { ...access, summary: 'The archives of a person', reply: personalExportList } as const;
  routes.add('GET', '/users/:id/exports', list, async (context, input) => ({
    rows: await listExports(context, input.params.id),
  }));
  const file = { ...access, summary: 'The archive of a person', raw: 'application/zip' } as const;
  routes.add('GET', '/personal-exports/:id/file', file, (context, input) =>
    sendArchive(input.reply, openExport(context, input.params.id)),
  );
}

function ownExportRoutes(routes: Routes): void {
  const own = { access: 'signed-in', isPersonal: true } as const;
  const ask = { ...own, summary: 'Ask for one’s own data', reply: personalExport, status: 202 } as const;
  routes.add('POST', '/me/exports', ask, (context) => requestExport(context, context.actor.userId));
  const list = { ...own, summary: 'One’s own archives', reply: personalExportList } as const;
  routes.add('GET', '/me/exports', list, async (context) => ({ rows: await listExports(context, idOf(context)) }));
  const file = { ...own, summary: 'One’s own archive', params, raw: 'application/zip' } as const;
  routes.add('GET', '/me/exports/:id/file', file, (context, input) =>
    sendArchive(input.reply, openExport(context, input.params.id, idOf(context))),
  );
}

const idOf = ({ actor }: Context) => actor.userId;

async function sendArchive(reply: FastifyReply, opening: ReturnType<typeof openExport>) {
  const { stream, sizeBytes } = await opening;
  const disposition = attachmentDisposition('donnees-personnelles.zip');
  return reply
    .type('application/zip')
    .headers({ ...UNTRUSTED_FILE, 'content-length': sizeBytes, 'content-disposition': disposition })
    .send(stream);
}
