import type { Language } from '@guichet/dto/core/scalars';
import type { Settings } from '@guichet/dto/settings/settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemInWords } from '../errors/problem-in-words.ts';
import { toProblem } from '../errors/to-problem.ts';

/** The type of every problem. */
export const PROBLEM = 'application/problem+json';

/** Asks for the language of the account that a request is signed in to; `isAtRest` asks nothing of the database. */
export type AccountLanguage = (request: FastifyRequest, isAtRest: boolean) => Promise<Language | undefined>;

export interface ProblemReaders {
  settings(): Settings;
  accountLanguage: AccountLanguage;
}

/** How a request is answered when it failed: in words of its reader, who is looked for only then. [docs/decisions/032] */
export type AnswerProblem = ReturnType<typeof createProblemAnswer>;

export function createProblemAnswer({ settings, accountLanguage }: ProblemReaders) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const problem = toProblem(error);
    const { status, params } = problem;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    const { 'business.language': ours, 'business.timeZone': timeZone } = settings();
    // Nobody is signed in, or the database would be asked for one more thing while it suffers, or for whoever asks too often.
    const isAtRest = status === 429 || status >= 500;
    const ofAccount = status === 401 ? undefined : await accountLanguage(request, isAtRest);
    const language = ofAccount ?? (await negotiated(request, ours));
    // RFC 9110: a 401 says by which means one signs in. No browser asks for a password over it.
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    if (typeof params?.retryAfter === 'number') reply.header('retry-after', String(params.retryAfter));
    reply.headers({ 'content-language': language, vary: alsoByLanguage(reply.getHeader('vary')) });
    return reply
      .code(status)
      .type(PROBLEM)
      .send(await problemInWords(problem, request.id, { language, timeZone }));
  };
}

/** The language that the request prefers of those that we speak; ours where it names none, any or only others. */
async function negotiated(request: FastifyRequest, ours: Language): Promise<Language> {
  const { default: Negotiator } = await import('negotiator');
  const spoken: Language[] = ours === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  const [preferred] = new Negotiator(request).languages(spoken);
  return spoken.find((one) => one === preferred) ?? ours;
}

/** What the answer depended on before stays said: the origin, or the encoding. */
function alsoByLanguage(vary: number | string | string[] | undefined): string {
  return vary === undefined ? 'Accept-Language' : `${String(vary)}, Accept-Language`;
}
