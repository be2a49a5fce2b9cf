import type { FastifyRequest } from 'fastify';
import { forbidden } from '../errors/problem-error.ts';

/**
 * Refuses a browser of another site before any handler runs: an `Origin` must be our own or on the list of the settings.
 * Requests without an `Origin` come from programs and from our own pages' plain reads. [AG-32]
 * @throws forbidden `origin.not_allowed`.
 */
export function checkOrigin(request: FastifyRequest, allowedOrigins: readonly string[]): void {
  const { origin } = request.headers;
  if (origin === undefined || isOwnOrigin(request, origin) || allowedOrigins.includes(origin)) return;
  throw forbidden('origin.not_allowed');
}

/** Whether the page that asks was served by this very address. */
function isOwnOrigin(request: FastifyRequest, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
