import type { InjectOptions } from 'fastify';
import { openSession } from '../modules/identity/public.ts';
import type { TestApp } from './test-app.ts';

/** What a request answered. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answered.
  body: any;
  headers: Record<string, unknown>;
  raw: Buffer;
}

type Headers = Record<string, string>;

/** Requests under `/api/v1`, as one person or as nobody. */
export interface Api {
  get(url: string, headers?: Headers): Promise<Answer>;
  post(url: string, body?: object, headers?: Headers): Promise<Answer>;
  patch(url: string, body?: object, headers?: Headers): Promise<Answer>;
  put(url: string, body?: object, headers?: Headers): Promise<Answer>;
  delete(url: string, headers?: Headers): Promise<Answer>;
  send(options: InjectOptions): Promise<Answer>;
}

/** The API for a person with a session of their own; another one after each jump of the clock. */
export async function signedIn(test: TestApp, user: { id: string }): Promise<Api> {
  let session = { jumps: -1, accessToken: '' };
  return createApi(test, async () => {
    const { jumps } = test.clock;
    if (session.jumps !== jumps) {
      const { accessToken } = await openSession(test.kernel, user.id, { userAgent: 'test', address: '127.0.0.1' });
      session = { jumps, accessToken };
    }
    return { authorization: `Bearer ${session.accessToken}` };
  });
}

/** The API for nobody, or with headers given. */
export function api(test: TestApp, headers: Headers = {}): Api {
  return createApi(test, async () => headers);
}

function createApi(test: TestApp, headersOf: () => Promise<Headers>): Api {
  const send = async (options: InjectOptions): Promise<Answer> => {
    const headers = { ...(await headersOf()), ...options.headers };
    const response = await test.app.http.inject({ ...options, headers });
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.body,
      headers: response.headers,
      raw: response.rawPayload,
    };
  };
  const call = (method: InjectOptions['method']) => (url: string, body?: object, more?: Headers) =>
    send({ method, url: `/api/v1${url}`, ...(more && { headers: more }), ...(body && { payload: body }) });
  return {
    get: (url, more) => call('GET')(url, undefined, more),
    post: call('POST'),
    patch: call('PATCH'),
    put: call('PUT'),
    delete: (url, more) => call('DELETE')(url, undefined, more),
    send,
  };
}
