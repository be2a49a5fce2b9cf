import type { DeliveryError } from '@guichet/dto/webhooks/webhook-delivery';
import { Agent, request } from 'undici';
import { isPrivateAtSight, lookUpPublic, PrivateAddressError } from './public-address.ts';

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1024;
const EXCERPT_LENGTH = 1000;

/** How a target answered. */
export interface Posted {
  statusCode: number | null;
  responseExcerpt: string | null;
  error: DeliveryError | null;
  /** Milliseconds. */
  durationMs: number;
}

/** Posts to targets. */
export interface WebhookPoster {
  /** Never throws: what went wrong is in what it gives. */
  post(url: string, body: string, headers: Record<string, string>): Promise<Posted>;
  close(): Promise<void>;
}

interface PosterOptions {
  /** Otherwise only addresses of the public internet are called. */
  isPrivateAllowed: boolean;
  timeoutMs?: number;
}

/**
 * Makes the poster of one process. A target has ten seconds in all; redirects are not followed, and no more than 64 kB of an
 * answer is read.
 */
export function createPoster({ isPrivateAllowed, timeoutMs = TIMEOUT_MS }: PosterOptions): WebhookPoster {
  const dispatcher = new Agent({ connect: isPrivateAllowed ? {} : { lookup: lookUpPublic } });
  const answerOf = async (url: string, body: string, headers: Record<string, string>) => {
    if (!isPrivateAllowed && isPrivateAtSight(new URL(url))) throw new PrivateAddressError(url);
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await request(url, { method: 'POST', body, headers, dispatcher, signal });
    const { statusCode } = response;
    return { statusCode, responseExcerpt: await readExcerpt(response.body), error: errorOf(statusCode) };
  };
  return {
    async post(url, body, headers) {
      const startedAt = performance.now();
      const answer = await answerOf(url, body, headers).catch((error: unknown) => ({
        statusCode: null,
        responseExcerpt: null,
        error: failureOf(error),
      }));
      return { ...answer, durationMs: Math.round(performance.now() - startedAt) };
    },
    close: () => dispatcher.destroy(),
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

function errorOf(statusCode: number): DeliveryError | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  if (statusCode === 410) return 'gone';
  return statusCode < 400 ? 'redirect' : 'refused';
}

function failureOf(error: unknown): DeliveryError {
  if (error instanceof PrivateAddressError) return 'private_address';
  return error instanceof Error && /timeout/i.test(error.name) ? 'timeout' : 'unreachable';
}
