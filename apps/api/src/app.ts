import type { FastifyInstance } from 'fastify';
import { guardRoutes, type RegisteredRoute } from './kernel/access/gate.ts';
import type { Clock } from './kernel/clock.ts';
import type { Kernel } from './kernel/context.ts';
import { createKernel } from './kernel/create-kernel.ts';
import type { Environment } from './kernel/environment.ts';
import { accountLanguage } from './kernel/http/account-language.ts';
import { healthRoutes } from './kernel/http/health-routes.ts';
import { documentApi, openapiRoute } from './kernel/http/openapi.ts';
import type { TokenReader } from './kernel/http/request-context.ts';
import { createRoutes, type Routes } from './kernel/http/route.ts';
import { serveInterfaces } from './kernel/http/serve-interfaces.ts';
import { createServer } from './kernel/http/server.ts';
import { followChanges, followPresence } from './kernel/live/follow-changes.ts';
import { liveRoutes } from './kernel/live/live-routes.ts';
import { createLiveStreams, type LiveStreams } from './kernel/live/live-streams.ts';
import type { PdfRenderer } from './kernel/pdf/pdf-renderer.ts';
import { createTokenReader, loadActor } from './modules/identity/public.ts';
import { modules } from './modules.ts';

export interface AppOptions {
  environment: Environment & { databaseUrl: string };
  pdf: PdfRenderer;
  clock?: Clock;
  logLevel?: 'silent' | 'info' | 'warn';
  requestsPerMinute?: number;
  poolSize?: number;
  /** Folders of the built interfaces; none in most tests. */
  interfaces?: { backoffice: string; portal: string };
}

/** The API of one process, not listening yet. */
export interface App {
  http: FastifyInstance;
  kernel: Kernel;
  routes: readonly RegisteredRoute[];
  close(): Promise<void>;
}

/** Builds the API: the kernel, the server, then every module of the list. */
export async function buildApp(options: AppOptions): Promise<App> {
  let kernel: Kernel;
  let readToken: TokenReader;
  const http = await createServer({
    logLevel: options.logLevel ?? 'warn',
    settings: () => kernel.settings.current(),
    accountLanguage: (request, isAtRest) => accountLanguage(request, { kernel, readToken, isAtRest }),
    requestsPerMinute: options.requestsPerMinute,
    trustedProxies: options.environment.trustedProxies,
  });
  kernel = await createKernel({ ...options, modules, loadActor, log: http.log });
  const registered = guardRoutes(http);
  await documentApi(http, kernel);
  healthRoutes(http, kernel);
  const streams = createLiveStreams(kernel);
  readToken = await createTokenReader(kernel);
  await http.register(async (api) => mountRoutes(createRoutes(api, kernel, readToken), streams), { prefix: '/api/v1' });
  if (options.interfaces) await serveInterfaces(http, options.interfaces);
  followChanges(kernel, streams);
  followPresence(kernel, streams);
  await kernel.feed.start((isReliable) => kernel.actors.setReliable(isReliable));
  await http.ready();
  return {
    http,
    kernel,
    routes: registered,
    async close() {
      streams.close();
      await http.close();
      await stopKernel(kernel);
    },
  };
}

function mountRoutes(routes: Routes, streams: LiveStreams): void {
  openapiRoute(routes);
  liveRoutes(routes, streams);
  for (const module of modules) module.mount?.(routes);
}

/** The database last: the others still speak to it while they stop. */
async function stopKernel(kernel: Kernel): Promise<void> {
  await kernel.feed.stop();
  await kernel.presence.stop();
  await kernel.jobs.stop();
  await kernel.pdf.close();
  await kernel.database.close();
}
