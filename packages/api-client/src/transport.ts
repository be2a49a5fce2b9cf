import { type ApiError, networkError, toApiError } from './api-error.ts';
import { backoffDelay, pause } from './backoff.ts';

export interface SendOptions {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  token?: string | null;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
  /** A stream stays open: it has no time limit. */
  isStream?: boolean;
}

/** One request, without knowledge of who is signed in. */
export interface Transport {
  send(options: SendOptions): Promise<Response>;
  url(path: string): string;
}

const TIMEOUT_MS = 30_000;
const GET_TRIES = 3;
const WORTH_RETRYING = new Set([502, 503, 504]);

export function createTransport(baseUrl: string, fetcher: typeof fetch = fetch): Transport {
  const url = (path: string) => `${baseUrl}${path}`;

  async function attempt(options: SendOptions): Promise<Response> {
    const { method, path, body, token, headers, signal, isStream } = options;
    const signals = [isStream ? undefined : AbortSignal.timeout(TIMEOUT_MS), signal].filter(
      (each) => each !== undefined,
    );
    return fetcher(url(path), {
      method,
      credentials: 'same-origin',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.any(signals),
    });
  }

  /** Reading again does no harm, so reads are tried again when the way was blocked; writes never. */
  async function send(options: SendOptions): Promise<Response> {
    const tries = options.method === 'GET' && !options.isStream ? GET_TRIES : 1;
    for (let nth = 1; ; nth += 1) {
      const answer = await attempt(options).catch(() => null);
      if (answer?.ok) return answer;
      options.signal?.throwIfAborted();
      const isFinal = nth === tries || (answer !== null && !WORTH_RETRYING.has(answer.status));
      if (isFinal) throw await errorBehind(answer);
      await pause(backoffDelay(nth - 1, { firstMs: 300 }), options.signal);
    }
  }

  return { send, url };
}

async function errorBehind(answer: Response | null): Promise<ApiError> {
  return answer ? toApiError(answer.status, await answer.text().catch(() => '')) : networkError();
}
