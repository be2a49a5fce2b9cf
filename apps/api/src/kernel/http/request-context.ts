import type { FastifyRequest } from 'fastify';
import { can } from '../access/actor.ts';
import type { Context, Kernel } from '../context.ts';
import { forbidden, unauthenticated } from '../errors/problem-error.ts';
import type { Access } from './route.ts';

/** Reads the access token of a request: the session it stands for. */
export type TokenReader = (request: FastifyRequest) => Promise<{ sessionId: string } | undefined>;

/**
 * Opens the first lock and builds what the handler works with.
 * @throws unauthenticated when nobody is signed in, forbidden when the permission is missing.
 */
export async function openContext(
  request: FastifyRequest,
  access: Exclude<Access, 'public'>,
  kernel: Kernel,
  readToken: TokenReader,
): Promise<Context> {
  const token = await readToken(request);
  if (!token) throw unauthenticated();
  const known = await kernel.actors.find(token.sessionId);
  if (!known) throw unauthenticated('auth.session_ended');
  if (access !== 'signed-in' && !can(known.actor, access)) throw forbidden('auth.forbidden', { permission: access });
  return {
    actor: known.actor,
    db: known.db,
    sql: kernel.database.sql,
    clock: kernel.clock,
    settings: kernel.settings.current(),
    requestId: request.id,
    kernel,
  };
}
