import type { LiveEvent } from '@guichet/dto/live/live-event';
import type { PublicationRow } from '@guichet/dto/progress/publication';
import { LiveProvider } from '@guichet/ui-kit/live/use-live.tsx';
import { type FakeApp, fakeApp, ok, person } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { usePublications } from './use-publications.ts';

const PROJECT = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';
const ID = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c12';
const OTHER = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c13';
const list = `GET /projects/${PROJECT}/publications`;
const one = (id: string) => `GET /publications/${id}`;

const told = (id: string, version: number): PublicationRow => ({
  id,
  projectId: PROJECT,
  authorId: person.id,
  authorName: 'Ada',
  body: { type: 'doc', content: [] },
  state: 'published',
  publishedAt: '2026-03-03T10:00:00.000Z',
  marksFinished: false,
  editedAt: null,
  cancelledAt: null,
  cancelledByName: null,
  cancelReason: null,
  version,
  createdAt: '2026-03-03T10:00:00.000Z',
  photos: [],
  comments: [],
  moreComments: 0,
  abilities: {},
});

let app: FakeApp;
let hear: (event: Partial<LiveEvent>) => void;
/** What the API has, and the answers that it holds back. */
let stored: Map<string, PublicationRow>;
let held: { page?: Promise<void>; reading?: Promise<void> };

beforeEach(async () => {
  stored = new Map([[ID, told(ID, 1)]]);
  held = {};
  const stream = new TransformStream<Uint8Array, Uint8Array>();
  const writer = stream.writable.getWriter();
  hear = (event) => {
    const change = { action: 'updated', actorId: null, place: { projectId: PROJECT, publicationId: ID }, ...event };
    void writer.write(new TextEncoder().encode(`event: change\ndata: ${JSON.stringify(change)}\n\n`));
  };
  const read = (id: string) => () => {
    const row = stored.get(id);
    return later(held.reading, row ? ok(row) : Response.json({ code: 'not_found' }, { status: 404 }));
  };
  app = await fakeApp({
    'GET /live': () => new Response(stream.readable),
    [list]: () => later(held.page, ok({ rows: [...stored.values()], nextCursor: null })),
    [one(ID)]: read(ID),
    [one(OTHER)]: read(OTHER),
  });
});
afterEach(cleanup);

/** An answer of now that arrives later. */
function later(until: Promise<void> | undefined, answer: Response): Response {
  if (!until) return answer;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      await until;
      controller.enqueue(new Uint8Array(await answer.arrayBuffer()));
      controller.close();
    },
  });
  return new Response(body, { status: answer.status });
}

async function open() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <app.wrapper>
      <LiveProvider roots={{}}>{children}</LiveProvider>
    </app.wrapper>
  );
  const { result } = await act(async () => renderHook(() => usePublications(PROJECT, 'newest'), { wrapper }));
  return { versions: () => result.current.rows.map(({ version }) => version) };
}

/** Keeps an answer back. @returns what lets it go. */
function holdBack(answer: keyof typeof held): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  held[answer] = promise;
  return resolve;
}

const reads = (id = ID) => app.calls.filter(({ call }) => call === one(id)).length;
const photo = (nth: number) => ({ entity: 'photo', entityId: `photo-${nth}` });

test('[WS-06] photos that arrive together are read together: the first at once, the others once', async () => {
  const { versions } = await open();
  await expect.poll(versions).toEqual([1]);
  stored.set(ID, told(ID, 2));
  hear(photo(0));
  await expect.poll(versions).toEqual([2]);
  for (let nth = 1; nth <= 80; nth += 1) hear(photo(nth));
  stored.set(ID, told(ID, 3));
  await expect.poll(versions).toEqual([3]);
  expect(reads()).toBe(2);
});

test('[WS-06] what is heard while the sheet is being read is there when it has been', async () => {
  const answer = holdBack('page');
  const { versions } = await open();
  await expect.poll(() => app.calls.some(({ call }) => call.startsWith(list))).toBe(true);
  await expect.poll(() => app.calls.some(({ call }) => call.startsWith('GET /live'))).toBe(true);
  stored.set(ID, told(ID, 2));
  stored.set(OTHER, told(OTHER, 7));
  hear({ entity: 'publication', entityId: ID });
  hear({ entity: 'publication', entityId: OTHER, action: 'published' });
  await expect.poll(() => reads() + reads(OTHER)).toBe(2);
  await act(async () => answer());
  await expect.poll(() => versions().toSorted()).toEqual([2, 7]);
});

test('[WS-10] one that is deleted while it is read anew does not come back', async () => {
  const { versions } = await open();
  await expect.poll(versions).toEqual([1]);
  const answer = holdBack('reading');
  hear(photo(1));
  await expect.poll(() => reads()).toBe(1);
  stored.delete(ID);
  hear({ entity: 'publication', entityId: ID, action: 'deleted' });
  await expect.poll(versions).toEqual([]);
  await act(async () => answer());
  stored.set(OTHER, told(OTHER, 7));
  hear({ entity: 'publication', entityId: OTHER, action: 'published' });
  await expect.poll(versions).toEqual([7]);
});

test('[WS-06] an answer that is older than what was heard since does not stay', async () => {
  const { versions } = await open();
  await expect.poll(versions).toEqual([1]);
  const answer = holdBack('reading');
  hear(photo(1));
  await expect.poll(() => reads()).toBe(1);
  delete held.reading;
  stored.set(ID, told(ID, 2));
  hear(photo(2));
  await act(async () => answer());
  stored.set(OTHER, told(OTHER, 7));
  hear({ entity: 'publication', entityId: OTHER, action: 'published' });
  await expect.poll(() => versions().toSorted()).toEqual([2, 7]);
});
