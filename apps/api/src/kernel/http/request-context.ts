import type { FastifyRequest } from 'fastify';
import { type ActingKey, can } from '../access/actor.ts';
import type { Credential } from '../access/actor-cache.ts';
import type { Context, Kernel } from '../context.ts';
import { forbidden, forbiddenToKey, unauthenticated } from '../errors/problem-error.ts';
import type { Access } from './route.ts';

/** Reads the token of a request: the session or the key that it stands for. */
export type TokenReader = (request: FastifyRequest) => Promise<Credential | undefined>;

declare module 'fastify' {
  interface FastifyRequest {
    /** The API key that the request came with, once it was found good. */
    apiKeyId?: string;
  }
}

/**
 * Opens the first lock and builds what the handler works with.
 * @throws unauthenticated when nobody is signed in, forbidden when the permission is missing.
 */
export async function openContext(
  request: FastifyRequest,
  { access, isPersonal }: { access: Exclude<Access, 'public'>; isPersonal: boolean },
  kernel: Kernel,
  readToken: TokenReader,
): Promise<Context> {
  const credential = await readToken(request);
  if (!credential) throw unauthenticated();
  const known = await kernel.actors.find(credential);
  if (!known) throw unauthenticated('auth.session_ended');
  const { key } = known.actor;
  if (key) checkKey(request, key, kernel);
  if (key && isPersonal) throw forbidden('api_key.not_a_person');
  if (access !== 'signed-in' && !can(known.actor, access)) {
    throw key ? forbiddenToKey(access) : forbidden('auth.forbidden', { permission: access });
  }
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

/**
 * AG-32: what is remembered of a key may be older than its last day; where it may be used from is looked at each time.
 * @throws unauthenticated when it has expired, forbidden away from its addresses or origins.
 */
function checkKey(request: FastifyRequest, key: ActingKey, { clock }: Kernel): void {
  if (key.expiresAt && key.expiresAt <= clock.now()) throw unauthenticated('api_key.expired');
  if (!key.allowsAddress(request.ip)) throw forbidden('api_key.address_not_allowed');
  if (!key.allowsOrigin(request.headers.origin)) throw forbidden('api_key.origin_not_allowed');
  request.apiKeyId = key.id;
}
