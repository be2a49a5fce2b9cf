import { ApiError, networkError } from '@guichet/api-client/api-error';
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

/** An API that answers when the test says so, and keeps what arrived by its key. */
function playedApi() {
  const sent: Sent[] = [];
  const there = new Map<string, PhotoRow>();
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
  const doors: PhotoDoors = {
    prepare: async (file) => ({ file, thumbnail: null, takenAt: null }),
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
    update: vi.fn<PhotoDoors['update']>(async (id: string, change: { position: number; caption: string }) => {
      const row = [...there.values()].find((one) => one.id === id) as PhotoRow;
      return { ...row, ...change };
    }),
    remove: vi.fn<PhotoDoors['remove']>(async (id: string) => {
      for (const [key, row] of there) if (row.id === id) there.delete(key);
    }),
    list: async () => [...there.values()],
  };
  return { doors, sent, there };
}

const jpeg = (name: string, type = 'image/jpeg') => new File(['x'], name, { type });
const names = (queue: PhotoQueue) => queue.read().map(({ name }) => name);
const states = (queue: PhotoQueue) => queue.read().map(({ state }) => state);
const keyOf = (queue: PhotoQueue, place: number) => queue.read()[place]?.clientKey ?? '';

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

  test('keep the order and the words that were chosen, also those that have left already', async () => {
    const { doors, sent } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    queue.add([jpeg('a'), jpeg('b')]);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    queue.move(keyOf(queue, 1), 0);
    queue.setCaption(keyOf(queue, 1), 'Mur nord');
    for (const one of sent) one.arrive();
    expect(await queue.settle()).toBe(true);
    expect(names(queue)).toEqual(['b', 'a']);
    expect(queue.read().map(({ photo }) => [photo?.position, photo?.caption])).toEqual([
      [0, ''],
      [1, 'Mur nord'],
    ]);
    vi.mocked(doors.update).mockClear();
    expect(await queue.settle()).toBe(true);
    expect(doors.update).not.toHaveBeenCalled();
  });

  test('are refused before they leave when they are no photo, empty, or too heavy even made smaller', async () => {
    const { doors, sent } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    const heavy = jpeg('heavy');
    Object.defineProperty(heavy, 'size', { value: MAX_PHOTO_BYTES + 1 });
    queue.add([jpeg('film.gif', 'image/gif'), new File([], 'vide.jpg'), heavy]);
    await vi.waitFor(() => expect(states(queue)).toEqual(Array(3).fill('refused')));
    expect(queue.read().map(({ refusal }) => refusal)).toEqual(['notAllowed', 'empty', 'tooLarge']);
    expect(sent).toEqual([]);
    expect(await queue.settle()).toBe(true);
  });
});

describe('[WS-19] photos over a line that breaks', () => {
  test('are sent again with the key of the first try, by hand or when the network is back', async () => {
    const { doors, sent, there } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    queue.add([jpeg('a'), jpeg('b')]);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    sent[0]?.arrive();
    sent[1]?.lose();
    expect(await queue.settle()).toBe(false);
    queue.retryLost();
    expect(sent).toHaveLength(3);
    expect(sent[2]?.fields.clientKey).toBe(sent[1]?.fields.clientKey);
    sent[2]?.arrive();
    expect(await queue.settle()).toBe(true);
    expect(there.size).toBe(2);
  });

  test('that the API refused are not sent again by themselves, and say why', async () => {
    const { doors, sent } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    queue.add([jpeg('a')]);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    sent[0]?.lose(new ApiError(422, 'photo.broken'));
    await vi.waitFor(() => expect(queue.read()[0]?.problem?.code).toBe('photo.broken'));
    queue.retryLost();
    expect(sent).toHaveLength(1);
  });

  test('kept on the device come back with their keys, each once', async () => {
    const { doors, sent } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    const kept = { file: jpeg('a'), clientKey: 'key of a', caption: 'Toit' };
    queue.add([kept]);
    queue.add([kept]);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.fields).toEqual({ clientKey: 'key of a', position: '0', caption: 'Toit' });
    expect(queue.read()).toHaveLength(1);
  });

  test('taken away while they leave are not on the publication, even when the last try had arrived', async () => {
    const { doors, sent, there } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    queue.add([jpeg('a'), jpeg('b')]);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    const [key] = [keyOf(queue, 0)];
    there.set(key, { id: `id of ${key}`, clientKey: key } as PhotoRow);
    await queue.remove(key);
    expect(sent[0]?.signal.aborted).toBe(true);
    sent[1]?.arrive();
    expect(await queue.settle()).toBe(true);
    expect([...there.values()].map(({ clientKey }) => clientKey)).toEqual([keyOf(queue, 0)]);
  });

  test('that may not be taken away stay, with the reason', async () => {
    const { doors, sent } = playedApi();
    const queue = new PhotoQueue(doors);
    queue.open('one');
    queue.add([jpeg('a')]);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    sent[0]?.arrive();
    await queue.settle();
    vi.mocked(doors.remove).mockRejectedValueOnce(new ApiError(409, 'photo.in_text'));
    await queue.remove(keyOf(queue, 0));
    expect(queue.read()).toMatchObject([{ name: 'a', problem: { code: 'photo.in_text' } }]);
    await queue.remove(keyOf(queue, 0));
    expect(queue.read()).toEqual([]);
  });
});
