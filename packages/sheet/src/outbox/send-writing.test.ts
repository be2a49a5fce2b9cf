import { type ApiClient, createApiClient } from '@guichet/api-client/api-client';
import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import type { PublicationRow } from '@guichet/dto/progress/publication';
import { person } from '@guichet/ui-kit/testing/fake-app.tsx';
import { expect, test } from 'vitest';
import type { Writing } from './outbox-rows.ts';
import { sendWriting } from './send-writing.ts';

const ID = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';
const KEY = '0199a0de-7f3b-4c52-9d5c-1f0e6b2a4c12';

const written = (change: Partial<Writing> = {}): Writing => ({
  key: KEY,
  userId: person.id,
  projectId: ID,
  publicationId: null,
  over: null,
  body: richTextOf('Dalle coulée'),
  photos: [],
  droppedPhotoIds: [],
  marksFinished: false,
  publishedAt: null,
  publishes: true,
  tells: false,
  standing: 'waiting',
  releasedAt: new Date().toISOString(),
  refusal: null,
  ...change,
});

const stored = (change: Partial<PublicationRow> = {}): PublicationRow => ({
  id: ID,
  projectId: ID,
  authorId: person.id,
  authorName: 'Ada Martin',
  body: richTextOf('Dalle coulée'),
  state: 'published',
  publishedAt: '2026-03-02T08:00:00.000Z',
  marksFinished: false,
  editedAt: null,
  cancelledAt: null,
  cancelledByName: null,
  cancelReason: null,
  version: 1,
  createdAt: '2026-03-02T08:00:00.000Z',
  photos: [],
  comments: [],
  moreComments: 0,
  abilities: {},
  ...change,
});

type Answer = (body: Record<string, unknown>) => Response;
const problem = (status: number, code: string, more = {}) =>
  Response.json({ type: 'about:blank', title: '', status, code, ...more }, { status });

/** The API as far as one writing asks; every request is remembered. */
function fakeApi(answers: Record<string, Answer>) {
  const calls: { call: string; body: Record<string, unknown> }[] = [];
  const api: ApiClient = createApiClient({
    baseUrl: 'http://api.test',
    fetcher: async (input, init) => {
      const call = `${init?.method} ${new URL(input as string).pathname}`;
      const body = init?.body ? JSON.parse(init.body as string) : {};
      calls.push({ call, body });
      const answer = answers[call];
      if (!answer) throw new TypeError('fetch failed');
      return answer(body);
    },
  });
  api.session.signIn('token', person);
  const kept: Writing[] = [];
  const send = (writing: Writing) =>
    sendWriting(writing, {
      api,
      fileOf: async () => undefined,
      keep: async (next) => void kept.push(next),
      onProgress: () => undefined,
    });
  return { calls, kept, send };
}

const CREATE = `POST /projects/${ID}/publications`;
const REWRITE = `PATCH /publications/${ID}`;
const PUBLISH = `POST /publications/${ID}/publish`;

test('[WS-19] a text alone is published by one request that carries its key', async () => {
  const { send, calls } = fakeApi({ [CREATE]: () => Response.json(stored()) });
  await expect(send(written())).resolves.toMatchObject({ state: 'published' });
  expect(calls).toMatchObject([{ body: { state: 'published', clientKey: KEY } }]);
  expect(calls[0]?.body).not.toHaveProperty('publishedAt');
});

test('[WS-07] what left long after it was written has the date of its release', async () => {
  const releasedAt = '2026-03-02T08:00:00.000Z';
  const { send, calls } = fakeApi({ [CREATE]: () => Response.json(stored()) });
  await send(written({ releasedAt }));
  expect(calls[0]?.body.publishedAt).toBe(releasedAt);
});

test('[WS-19] a device whose clock is ahead publishes all the same, by the clock of the API', async () => {
  const { send, calls } = fakeApi({
    [CREATE]: ({ publishedAt }) =>
      publishedAt ? problem(422, 'invalid', { fields: { publishedAt: 'in_future' } }) : Response.json(stored()),
  });
  await send(written({ releasedAt: '2026-03-02T08:00:00.000Z' }));
  expect(calls).toHaveLength(2);
});

test('[WS-07] a date that was said and refused is for its author to settle', async () => {
  const { send } = fakeApi({ [CREATE]: () => problem(422, 'invalid', { fields: { publishedAt: 'in_future' } }) });
  const publishedAt = '2099-01-01T08:00:00.000Z';
  await expect(send(written({ publishedAt }))).rejects.toMatchObject({ fields: { publishedAt: 'in_future' } });
});

test('[WS-19] what was written on after a first try whose answer was lost is what is published', async () => {
  const body = richTextOf('Dalle coulée, séchage une semaine');
  const { send, calls } = fakeApi({
    [CREATE]: () => Response.json(stored()),
    [REWRITE]: (told) => Response.json(stored({ body: told.body as PublicationRow['body'] })),
  });
  await expect(send(written({ body }))).resolves.toMatchObject({ body });
  expect(calls.map(({ call }) => call)).toEqual([CREATE, REWRITE]);
});

test('[WS-19] a try goes on where the last one stopped, and a publication that is there already is no failure', async () => {
  const { send, calls } = fakeApi({
    [REWRITE]: () => Response.json(stored({ state: 'draft', publishedAt: null })),
    [PUBLISH]: () => problem(409, 'publication.already_published'),
    [`GET /publications/${ID}`]: () => Response.json(stored()),
  });
  await expect(send(written({ publicationId: ID }))).resolves.toMatchObject({ state: 'published' });
  expect(calls.map(({ call }) => call)).not.toContain(CREATE);
});

test('[WS-19] a photo that the device no longer has is told by its name', async () => {
  const draft = stored({ state: 'draft', publishedAt: null });
  const { send } = fakeApi({
    [CREATE]: () => Response.json(draft),
    [`GET /publications/${ID}`]: () => Response.json(draft),
  });
  const photos = [{ key: KEY, fileName: 'dalle.jpg', photoId: null }];
  await expect(send(written({ photos }))).rejects.toMatchObject({
    code: 'sheet.photo_lost',
    params: { name: 'dalle.jpg' },
  });
});

const over = { version: 1, state: 'published' as const };
const stale = (current: PublicationRow) => problem(412, 'conflict.version', { params: { current } });

test('somebody else’s version refuses a rewriting', async () => {
  const { send } = fakeApi({ [REWRITE]: () => stale(stored({ body: richTextOf('Autre'), version: 2 })) });
  await expect(send(written({ publicationId: ID, over }))).rejects.toMatchObject({ status: 412 });
});

test('[WS-19] a rewriting whose answer was lost meets itself, and has arrived', async () => {
  const { send } = fakeApi({ [REWRITE]: () => stale(stored({ version: 2 })) });
  await expect(send(written({ publicationId: ID, over }))).resolves.toMatchObject({ version: 2 });
});
