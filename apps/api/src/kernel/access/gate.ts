import type { FastifyInstance } from 'fastify';
import type { Access } from '../http/route.ts';

/** A route as the matrix and the canary see it. */
export interface RegisteredRoute {
  method: string;
  url: string;
  access: Access;
}

/** Routes of libraries that serve files of their own, without an access to declare. */
const PUBLIC_PREFIXES = ['/api/docs'];

/**
 * Closes the door by default: a route that does not declare its access stops the boot. Every route is kept in a list that the
 * access matrix and the canary test read.
 */
export function guardRoutes(app: FastifyInstance): RegisteredRoute[] {
  const registered: RegisteredRoute[] = [];
  app.addHook('onRoute', (route) => {
    const isLibrary = PUBLIC_PREFIXES.some((prefix) => route.url.startsWith(prefix));
    const access = route.config?.access ?? (isLibrary ? 'public' : undefined);
    if (!access) throw new Error(`${String(route.method)} ${route.url} declares no access.`);
    for (const method of [route.method].flat()) registered.push({ method, url: route.url, access });
  });
  return registered;
}
