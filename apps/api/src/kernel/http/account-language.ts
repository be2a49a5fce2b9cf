import type { Language } from '@guichet/dto/core/scalars';
import type { FastifyRequest } from 'fastify';
import type { Kernel } from '../context.ts';
import type { TokenReader } from './request-context.ts';

interface Reading {
  kernel: Pick<Kernel, 'actors'>;
  readToken: TokenReader;
  /** Nothing is asked of the database: only who is remembered has a language. */
  isAtRest: boolean;
}

/** The language of the account that a request is signed in to, also of one that failed before its gate. */
export async function accountLanguage(
  request: FastifyRequest,
  { kernel: { actors }, readToken, isAtRest }: Reading,
): Promise<Language | undefined> {
  try {
    const credential = await readToken(request);
    if (!credential) return undefined;
    const actor = isAtRest ? actors.remembered(credential) : (await actors.find(credential))?.actor;
    return actor?.language;
  } catch {
    // A token that is no longer good, or a database that is gone: nobody is signed in, and the problem at hand is another.
    return undefined;
  }
}
