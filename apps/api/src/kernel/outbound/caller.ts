import type { Agent, request } from 'undici';
import { isPrivateAtSight, lookUpPublic, PrivateAddressError } from './public-address.ts';

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1024;
const EXCERPT_LENGTH = 1000;

/** Why a call to a system of others did not succeed. */
export type OutboundError = 'timeout' | 'unreachable' | 'private_address' | 'redirect' | 'refused';

/** How a system of others answered. */
export interface Answered {
  /** `null` when nothing was answered. */
  statusCode: number | null;
  /** The beginning of the answer, as text that can be stored. */
  responseExcerpt: string | null;
  error: OutboundError | null;
  /** Milliseconds. */
  durationMs: number;
}

/** What is called, and with what. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT';
  body?: string | undefined;
  headers: Record<string, string>;
}

/** Calls systems of others. */
export interface Caller {
  /** Never throws: what went wrong is in what it gives. */
  call(url: string, call: Call): Promise<Answered>;
  close(): Promise<void>;
}

/** The library of requests and its connections, loaded with the first call: most processes make none. */
interface Opened {
  send: typeof request;
  dispatcher: Agent;
}

interface CallerOptions {
  /** Otherwise only addresses of the public internet are called. */
  isPrivateAllowed: boolean;
  timeoutMs?: number | undefined;
}

/**
 * Makes the caller of one process. A target has ten seconds in all; redirects are not followed, and no more than 64 kB of an
 * answer is read.
 */
export function createCaller({ isPrivateAllowed, timeoutMs = TIMEOUT_MS }: CallerOptions): Caller {
  let opened: Promise<Opened> | undefined;
  const open = async (): Promise<Opened> => {
    const undici = await import('undici');
    return {
      send: undici.request,
      dispatcher: new undici.Agent({ connect: isPrivateAllowed ? {} : { lookup: lookUpPublic } }),
    };
  };
  const answerOf = async (url: string, { method, body, headers }: Call) => {
    if (!isPrivateAllowed && isPrivateAtSight(new URL(url))) throw new PrivateAddressError(url);
    opened ??= open();
    const { send, dispatcher } = await opened;
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await send(url, { method, body: body ?? null, headers, dispatcher, signal });
    const { statusCode } = response;
    return { statusCode, responseExcerpt: await readExcerpt(response.body), error: errorOf(statusCode) };
  };
  return {
    async call(url, call) {
      const startedAt = performance.now();
      const answer = await answerOf(url, call).catch((error: unknown) => ({
        statusCode: null,
        responseExcerpt: null,
        error: failureOf(error),
      }));
      return { ...answer, durationMs: Math.round(performance.now() - startedAt) };
    },
    close: async () => (await opened)?.dispatcher.destroy(),
  };
}

/** The beginning of an answer, as text that can be stored; what lies beyond the limit is not waited for. */
async function readExcerpt(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, EXCERPT_LENGTH).replaceAll('\0', '').toWellFormed();
}

function errorOf(statusCode: number): OutboundError | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  return statusCode < 400 ? 'redirect' : 'refused';
}

function failureOf(error: unknown): OutboundError {
  if (error instanceof PrivateAddressError) return 'private_address';
  return error instanceof Error && /timeout/i.test(error.name) ? 'timeout' : 'unreachable';
}
