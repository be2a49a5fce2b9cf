import type { Credential } from '../../kernel/access/actor-cache.ts';
import type { Kernel } from '../../kernel/context.ts';
import { unauthenticated } from '../../kernel/errors/problem-error.ts';
import { isKeyMisplaced, readApiKey } from './api-key-token.ts';
import { type Claims, createTokenSigner } from './signed-token.ts';
import { readTokenKey } from './token-key.sql.ts';

const LIFETIME_SECONDS = 600;
/** Tokens whose signature was checked; a check costs 70 microseconds, a look-up none. */
const MAX_CHECKED = 5000;

/** The part of a request that carries a token. */
export interface Asking {
  headers: { authorization?: string | undefined; 'x-api-key'?: string | string[] | undefined };
  url?: string;
}

/** Writes and reads the access tokens of one process. */
export interface AccessTokens {
  sign(userId: string, sessionId: string): string;
  /** @throws unauthenticated `auth.expired`, or `auth.required` for anything that we did not sign. */
  read(request: Asking): { sessionId: string } | undefined;
}

/**
 * The reader that the kernel asks who a request comes from.
 * @throws unauthenticated, in words for whom they concern, when what it carries is no good.
 */
export async function createTokenReader(kernel: Kernel) {
  const tokens = await accessTokensOf(kernel);
  return async (request: Asking): Promise<Credential | undefined> => {
    const keyHash = readApiKey(request);
    if (keyHash) return { kind: 'key', id: keyHash };
    const session = tokens.read(request);
    if (!session && isKeyMisplaced(request)) throw unauthenticated('api_key.misplaced');
    return session && { kind: 'session', id: session.sessionId };
  };
}

/** The access tokens of a process, made at its first use. */
export function accessTokensOf(kernel: Kernel): Promise<AccessTokens> {
  const existing = ofKernel.get(kernel);
  if (existing) return existing;
  const created = createAccessTokens(kernel);
  ofKernel.set(kernel, created);
  created.catch(() => ofKernel.delete(kernel));
  return created;
}

const ofKernel = new WeakMap<Kernel, Promise<AccessTokens>>();

async function createAccessTokens({ database, clock }: Kernel): Promise<AccessTokens> {
  const signer = createTokenSigner(await readTokenKey(database.sql));
  const checked = new Map<string, Claims>();
  const check = (token: string): Claims | undefined => {
    const known = checked.get(token);
    if (known) return known;
    const claims = signer.check(token);
    if (!claims) return undefined;
    if (checked.size >= MAX_CHECKED) checked.clear();
    checked.set(token, claims);
    return claims;
  };
  return {
    sign(userId, sessionId) {
      const iat = Math.floor(clock.now().getTime() / 1000);
      return signer.sign({ sub: userId, sid: sessionId, iat, exp: iat + LIFETIME_SECONDS });
    },
    read({ headers }) {
      const token = /^Bearer ([\w.-]+)$/i.exec(headers.authorization ?? '')?.[1];
      if (!token) return undefined;
      const claims = check(token);
      if (!claims) throw unauthenticated('auth.required');
      if (claims.exp * 1000 > clock.now().getTime()) return { sessionId: claims.sid };
      checked.delete(token);
      throw unauthenticated('auth.expired');
    },
  };
}
