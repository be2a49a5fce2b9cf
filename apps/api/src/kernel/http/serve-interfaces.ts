import { existsSync } from 'node:fs';
import path from 'node:path';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Pages are no part of the API. */
const HIDDEN = { hide: true };
const ROBOTS = 'User-agent: *\nDisallow: /\n';

/** Serves both built interfaces: the portal at `/`, the back-office at `/admin/`. [AG-33, AG-35] */
export async function serveInterfaces(
  app: FastifyInstance,
  folders: { backoffice: string; portal: string },
): Promise<void> {
  app.get('/robots.txt', { config: { access: 'public' }, schema: HIDDEN }, async (_request, reply) =>
    reply.type('text/plain').send(ROBOTS),
  );
  await serveFolder(app, folders.backoffice, '/admin');
  await serveFolder(app, folders.portal, '');
}

/** Each folder in a scope of its own: two static roots share no decorations. Its routes are ours, so that each declares its access. */
async function serveFolder(app: FastifyInstance, folder: string, base: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  await app.register(async (scope) => {
    await scope.register(compress, { global: true, encodings: ['br', 'gzip'] });
    await scope.register(fastifyStatic, { root: folder, serve: false, index: false, setHeaders: cacheFiles });
    const config = { access: 'public' as const };
    const answer = (request: FastifyRequest, reply: FastifyReply) => sendPage(request, reply, base);
    scope.get(`${base}/`, { config, schema: HIDDEN }, answer);
    scope.get(`${base}/*`, { config, schema: HIDDEN }, answer);
    if (base) scope.get(base, { config, schema: HIDDEN }, (_request, reply) => reply.redirect(`${base}/`));
  });
}

/** A file by its name; any other address is a page, drawn by the interface. */
function sendPage(request: FastifyRequest, reply: FastifyReply, base: string): FastifyReply {
  const file = (request.url.split('?')[0] ?? '').slice(base.length + 1);
  if (request.url.startsWith('/api/')) {
    reply.callNotFound();
    return reply;
  }
  if (path.extname(file)) return reply.sendFile(decodeURIComponent(file));
  const isExplorer = /MSIE |Trident\//.test(request.headers['user-agent'] ?? '');
  return reply.sendFile(isExplorer ? 'old-browser.html' : 'index.html');
}

/** Files whose name carries their hash never change; everything else is asked for again. */
function cacheFiles(reply: { header(name: string, value: string): unknown }, file: string): void {
  const isHashed = file.includes(`${path.sep}assets${path.sep}`);
  reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
