import { toSearchParams } from '@guichet/dto/core/list-query';
import type { AnyResource, ItemOf, ListQuery, Page, RowOf } from '@guichet/dto/core/resource';
import type * as z from 'zod';
import { ApiError, signedOut } from './api-error.ts';
import { type Authentication, createAuthentication } from './authentication.ts';
import type { LiveFeedOptions } from './live-feed.ts';
import { openLater } from './open-later.ts';
import { randomId } from './random-id.ts';
import { createSession, type Session } from './session.ts';
import { createTransport, type SendOptions } from './transport.ts';
import type { UploadOptions } from './upload.ts';

export type CreateInput<R extends AnyResource> = z.input<R['create']>;
export type UpdateInput<R extends AnyResource> = z.input<R['update']>;
interface Cancel {
  signal?: AbortSignal | undefined;
}
export interface WriteOptions {
  /** The same for every try of the same intention, so that a repeated click or a lost answer acts once. */
  idempotencyKey?: string;
}
export interface CommandOptions<Answer extends z.ZodType> extends WriteOptions {
  method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** The schema of what comes back; nothing is read without it. */
  answer?: Answer;
  /** Of what is changed: somebody else's change meanwhile refuses this one. */
  version?: number;
}

/** The API as the interfaces see it. Every failure is an {@link ApiError}. */
export interface ApiClient extends Authentication {
  /** Names this tab on the live feed and where it says who is present. */
  tab: string;
  session: Session;
  list<R extends AnyResource>(
    resource: R,
    query?: ListQuery<R> | URLSearchParams,
    cancel?: Cancel,
  ): Promise<Page<RowOf<R>>>;
  get<R extends AnyResource>(resource: R, id: string, cancel?: Cancel): Promise<ItemOf<R>>;
  create<R extends AnyResource>(resource: R, body: CreateInput<R>, options?: WriteOptions): Promise<ItemOf<R>>;
  update<R extends AnyResource>(resource: R, id: string, body: UpdateInput<R>, version?: number): Promise<ItemOf<R>>;
  remove(resource: AnyResource, id: string): Promise<void>;
  /** A business act, or a write that is not a resource's: `command('/tickets/…/assign', { assigneeId })`. */
  command<A extends z.ZodType = z.ZodVoid>(
    path: string,
    body?: unknown,
    options?: CommandOptions<A>,
  ): Promise<z.output<A>>;
  /** A read that is not a resource's: `read('/timer', currentTimer)`. */
  read<A extends z.ZodType>(path: string, schema: A, cancel?: Cancel): Promise<z.output<A>>;
  /** The same without checking, where the schema's weight is not worth it: in the shell of an interface. */
  readTrusted<Answer>(path: string, cancel?: Cancel): Promise<Answer>;
  upload<A extends z.ZodType = z.ZodVoid>(
    path: string,
    file: File,
    options?: UploadOptions & { answer?: A },
  ): Promise<z.output<A>>;
  /** A file, which the browser can't fetch by itself: the token travels in a header. */
  blob(path: string, cancel?: Cancel): Promise<Blob>;
  live(options: Omit<LiveFeedOptions, 'connect' | 'from'>): { close: () => void };
}

export function createApiClient({ baseUrl, fetcher }: { baseUrl: string; fetcher?: typeof fetch }): ApiClient {
  const transport = createTransport(baseUrl, fetcher);
  const session = createSession();
  const tab = randomId();
  const authentication = createAuthentication(transport, session);
  const withToken = createTokenUser(session, authentication);
  const send: Send = (options) => withToken((token) => transport.send({ ...options, token }));
  return {
    session,
    tab,
    ...authentication,
    ...resourceCalls(send),
    ...otherCalls(send),
    upload: async (path, file, { answer, ...options } = {}) => {
      const { sendFile } = await import('./upload.ts');
      return parsed(answer, await withToken((token) => sendFile(transport.url(path), file, token, options)));
    },
    live: (options) => {
      const connect = (headers: Record<string, string>, signal: AbortSignal) =>
        send({ method: 'GET', path: `/live?tab=${tab}`, headers, signal, isStream: true });
      // Fetched once somebody is signed in: nobody waits for it before.
      return openLater(async () =>
        (await import('./live-feed.ts')).openLiveFeed({ ...options, connect, from: session.liveMark() }),
      );
    },
  };
}

type Send = (options: SendOptions) => Promise<Response>;

/** What comes back is trusted to have the type that the resource says: the API checked it on its way out. */
async function readJson<Answer>(answer: Promise<Response>): Promise<Answer> {
  return (await (await answer).json()) as Answer;
}

function resourceCalls(send: Send): Pick<ApiClient, 'list' | 'get' | 'create' | 'update' | 'remove'> {
  return {
    list: (resource, query = {}, cancel) => {
      const params = query instanceof URLSearchParams ? query : toSearchParams(query);
      return readJson(send({ method: 'GET', path: withQuery(`/${resource.name}`, params), ...cancel }));
    },
    get: (resource, id, cancel) => readJson(send({ method: 'GET', path: `/${resource.name}/${id}`, ...cancel })),
    create: (resource, body, options) =>
      readJson(send({ method: 'POST', path: `/${resource.name}`, body, headers: idempotency(options) })),
    update: (resource, id, body, version) => {
      const headers = ifMatch(version);
      return readJson(send({ method: 'PATCH', path: `/${resource.name}/${id}`, body, headers }));
    },
    remove: async (resource, id) => void (await send({ method: 'DELETE', path: `/${resource.name}/${id}` })),
  };
}

function otherCalls(send: Send): Pick<ApiClient, 'command' | 'read' | 'readTrusted' | 'blob'> {
  return {
    command: async (path, body, options = {}) => {
      const method = options.method ?? 'POST';
      const headers = method === 'POST' ? idempotency(options) : ifMatch(options.version);
      const answer = await send({ method, path, body, headers });
      return parsed(options.answer, await answer.text());
    },
    read: async (path, schema, cancel) => schema.parse(await readJson(send({ method: 'GET', path, ...cancel }))),
    readTrusted: (path, cancel) => readJson(send({ method: 'GET', path, ...cancel })),
    blob: async (path, cancel) => (await send({ method: 'GET', path, ...cancel })).blob(),
  };
}

/** Runs a request with the token; an expired one is renewed once, and a request of an interrupted session waits for its person. */
function createTokenUser(session: Session, authentication: Authentication) {
  const currentToken = async () => {
    const { status } = session.get();
    if (status === 'unknown') return authentication.refresh();
    if (status === 'interrupted' && !(await session.resumed())) throw signedOut();
    return session.token();
  };
  /** Whether there is another token than the refused one; another request may have renewed it meanwhile. */
  const isRenewed = async (refused: string) => {
    const renewed = session.token() === refused ? await authentication.refresh() : session.token();
    return renewed !== null || session.resumed();
  };
  return async <T>(request: (token: string | null) => Promise<T>): Promise<T> => {
    const token = await currentToken();
    try {
      return await request(token);
    } catch (error) {
      if (!token || !isSignedOut(error) || !(await isRenewed(token))) throw error;
      return request(session.token());
    }
  };
}

function isSignedOut(error: unknown): boolean {
  return (
    error instanceof ApiError && error.status === 401 && /^auth\.(expired|required|session_ended)$/.test(error.code)
  );
}

function parsed<A extends z.ZodType>(schema: A | undefined, text: string): z.output<A> {
  return (schema && text ? schema.parse(JSON.parse(text)) : undefined) as z.output<A>;
}

function ifMatch(version: number | undefined): Record<string, string> {
  return version ? { 'if-match': `"${version}"` } : {};
}

function idempotency({ idempotencyKey }: WriteOptions = {}): Record<string, string> {
  return { 'idempotency-key': idempotencyKey ?? randomId() };
}

function withQuery(path: string, params: URLSearchParams): string {
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
