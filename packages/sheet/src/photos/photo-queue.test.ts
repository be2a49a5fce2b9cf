import { type ApiError, networkError } from '@guichet/api-client/api-error';
import { MAX_PHOTO_BYTES, type PhotoRow } from '@guichet/dto/progress/photo';
import { describe, expect, test, vi } from 'vitest';
import { type PhotoDoors, PhotoQueue } from './photo-queue.ts';

interface Sent {
  name: string;
  fields: Record<string, string>;
  signal: AbortSignal;
  arrive: () => void;
  lose: (problem?: ApiError) => void;
}

const rowOf = (fields: Record<string, string>): PhotoRow => ({
  id: `id of ${fields.clientKey}`,
  projectId: 'p',
  publicationId: 'one',
  position: Number(fields.position),
  caption: fields.caption ?? null,
  fileName: 'a.jpg',
  takenAt: null,
  width: 4,
  height: 3,
  state: 'waiting',
  placeholder: null,
  clientKey: fields.clientKey ?? null,
  createdAt: '2026-03-10T09:00:00.000Z',
});

/** An API that answers when the test says so, and keeps what arrived by its key. */
function playedApi() {
  const sent: Sent[] = [];
  const there = new Map<string, PhotoRow>();
  const doors: PhotoDoors = {
    prepare: async (file) => ({ file, takenAt: null }),
    send: (_, { name }, { fields, signal }) =>
      new Promise((resolve, reject) => {
        const keep = () => {
          const row = there.get(fields.clientKey ?? '') ?? rowOf(fields);
          there.set(fields.clientKey ?? '', row);
          return row;
        };
        signal.addEventListener('abort', () => reject(networkError()));
        const lose = (problem = networkError()) => reject(problem);
        sent.push({ name, fields, signal, arrive: () => resolve(keep()), lose });
      }),
    update: vi.fn<PhotoDoors['update']>(async (id: string, change: { position: number }) => {
      const row = [...there.values()].find((one) => one.id === id) as PhotoRow;
      return { ...row, ...change };
    }),
    list: async () => [...there.values()],
  };
  return { doors, sent, there };
}

const jpeg = (name: string, type = 'image/jpeg') => kept(new File(['x'], name, { type }));
const kept = (file: File) => ({ file, clientKey: `key of ${file.name}` });
const states = (queue: PhotoQueue) => queue.read().map(({ state }) => state);

describe('[WS-18] photos of a phone', () => {
  test('wait for their publication, then leave three at a time in their order', async () => {
    const { doors, sent } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.add(['a', 'b', 'c', 'd', 'e'].map((name) => jpeg(name)));
    expect(queue.read()).toHaveLength(5);
    await vi.waitFor(() => expect(states(queue)).toEqual(Array(5).fill('waiting')));
    expect(sent).toEqual([]);
    queue.open('one');
    expect(sent.map(({ name, fields }) => [name, fields.position])).toEqual([
      ['a', '0'],
      ['b', '1'],
      ['c', '2'],
    ]);
    sent[1]?.arrive();
    await vi.waitFor(() => expect(sent).toHaveLength(4));
    expect(states(queue)).toEqual(['sending', 'sent', 'sending', 'sending', 'waiting']);
  });

  test('are refused before they leave when they are no photo, empty, or too heavy even made smaller', async () => {
    const { doors, sent } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    const heavy = jpeg('heavy');
    Object.defineProperty(heavy.file, 'size', { value: MAX_PHOTO_BYTES + 1 });
    queue.add([jpeg('film.gif', 'image/gif'), kept(new File([], 'vide.jpg')), heavy]);
    await vi.waitFor(() => expect(states(queue)).toEqual(Array(3).fill('refused')));
    expect(queue.read().map(({ refusal }) => refusal)).toEqual(['notAllowed', 'empty', 'tooLarge']);
    expect(sent).toEqual([]);
    expect(await queue.settle()).toBe(true);
  });
});

describe('[WS-19] photos over a line that breaks', () => {
  test('that were lost are told as such, and those that arrived stay', async () => {
    const { doors, sent, there } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    queue.add([jpeg('a'), jpeg('b')]);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    sent[0]?.arrive();
    sent[1]?.lose();
    expect(await queue.settle()).toBe(false);
    expect(queue.read().map(({ photo, problem }) => [photo !== undefined, problem?.code])).toEqual([
      [true, undefined],
      [false, 'network'],
    ]);
    expect(there.size).toBe(1);
  });

  test('stand after those that were there already, in their order', async () => {
    const { doors, sent, there } = playedApi();
    there.set('older', { ...rowOf({ clientKey: 'older', position: '3' }) });
    const queue = new PhotoQueue(doors, [...there.values()]);
    queue.open('one');
    queue.add([jpeg('a')]);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.fields.position).toBe('1');
    sent[0]?.arrive();
    expect(await queue.settle()).toBe(true);
    expect(queue.read().map(({ photo }) => photo?.position)).toEqual([0, 1]);
    vi.mocked(doors.update).mockClear();
    expect(await queue.settle()).toBe(true);
    expect(doors.update).not.toHaveBeenCalled();
  });

  test('kept on the device come back with their keys, each once', async () => {
    const { doors, sent } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    queue.add([jpeg('a')]);
    queue.add([jpeg('a')]);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.fields).toEqual({ clientKey: 'key of a', position: '0' });
    expect(queue.read()).toHaveLength(1);
  });
});
