import http, { type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StaffActor } from '../access/actor.ts';
import { systemClock } from '../clock.ts';
import type { FeedChange } from './change-feed.ts';
import type { ReadMissed } from './live-listener.ts';
import { createLiveStreams, type LiveStreams } from './live-streams.ts';

const ID = '019a0000-0000-7000-8000-000000000001';
const actor = { kind: 'staff', userId: ID, permissions: new Set(['tickets.writeNotes']) } as unknown as StaffActor;
const registry = { scopeOf: () => 'all' as const, stampOf: () => ({}), heardBy: () => 'signed-in' as const };

let streams: LiveStreams;
let server: http.Server;
let readMissed: ReadMissed | undefined;
let opened: ServerResponse[] = [];

beforeEach(async () => {
  streams = createLiveStreams({ registry, clock: systemClock });
  readMissed = undefined;
  opened = [];
  server = http.createServer((_request, response) => {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200);
    response.flushHeaders();
    opened.push(response);
    void streams.open(response, actor, readMissed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  streams.close();
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

async function connect() {
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nhost: test\r\n\r\n');
  await expect.poll(() => text).toContain('hello');
  return { socket, text: () => text };
}

const change = (seq: number): FeedChange => ({
  seq,
  mark: String(seq),
  entity: 'ticket',
  entityId: ID,
  action: 'updated',
  audience: {},
  ticketId: null,
  companyId: null,
  actorId: null,
  place: null,
});
const idsIn = (text: string) => [...text.matchAll(/id: (\d+)/g)].map(([, id]) => Number(id));

describe('a reader that does not read', () => {
  const LARGE = { text: 'x'.repeat(400_000) };

  test('is cut off once too much waits for it, and holds nobody else up', async () => {
    const slow = await connect();
    const other = await connect();
    slow.socket.pause();
    for (let turn = 0; turn < 40; turn += 1) {
      streams.whisper('large', { turn, ...LARGE }, { permission: 'tickets.writeNotes' });
      const heard = (turn + 1) * LARGE.text.length;
      await expect.poll(() => other.text().length, { interval: 5 }).toBeGreaterThan(heard);
      const waiting = opened[0]?.socket?.writableLength ?? 0;
      expect(waiting).toBeLessThan(1_000_000 + 2 * LARGE.text.length);
    }
    await expect.poll(() => streams.count()).toBe(1);
    expect([...other.text().matchAll(/"turn":(\d+)/g)].map(([, turn]) => Number(turn))).toEqual(
      Array.from({ length: 40 }, (_, turn) => turn),
    );
  });
});

describe('a listener that was away', () => {
  test('hears what it missed before what comes meanwhile, and nothing twice', async () => {
    let answer: (missed: FeedChange[]) => void = () => {};
    readMissed = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const { text } = await connect();
    // The third was committed while what was missed is read: the feed tells it, and the reading may have seen it too.
    streams.broadcast([change(3)]);
    streams.broadcast([change(4)]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(idsIn(text())).toEqual([]);
    answer([change(1), change(2), change(3), change(5)]);
    await expect.poll(() => idsIn(text())).toEqual([1, 2, 3, 5, 4]);
    // What the reading saw before the feed did.
    streams.broadcast([change(5), change(6)]);
    await expect.poll(() => idsIn(text())).toEqual([1, 2, 3, 5, 4, 6]);
  });

  test('is spared what the feed tells a second time until the next sign of life, and costs no memory after it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    streams = createLiveStreams({ registry, clock: systemClock });
    readMissed = async () => [change(1), change(2)];
    const { text } = await connect();
    await expect.poll(() => idsIn(text())).toEqual([1, 2]);
    streams.broadcast([change(2), change(3)]);
    await expect.poll(() => idsIn(text())).toEqual([1, 2, 3]);
    vi.advanceTimersByTime(20_000);
    await expect.poll(text).toContain('still here');
    // Told again, it shows that the stream holds the numbers no more: a thousand pages would keep them for a day.
    streams.broadcast([change(2), change(4)]);
    await expect.poll(() => idsIn(text())).toEqual([1, 2, 3, 2, 4]);
  });

  test('reads everything again when it missed too much', async () => {
    readMissed = async (limit) => Array.from({ length: limit }, (_, index) => change(index + 1));
    const { text } = await connect();
    await expect.poll(text).toContain('event: reset');
    expect(idsIn(text())).toEqual([]);
  });

  test('comes back when what it missed cannot be read', async () => {
    readMissed = () => Promise.reject(new Error('The database is away.'));
    const { socket } = await connect();
    await expect.poll(() => socket.readableEnded || socket.destroyed).toBe(true);
    expect(streams.count()).toBe(0);
  });
});

test('many changes at once are told in order, each once, to each of many listeners', async () => {
  const listeners = await Promise.all(Array.from({ length: 50 }, connect));
  const numbers = Array.from({ length: 500 }, (_, index) => index + 1);
  for (let first = 0; first < numbers.length; first += 50) {
    streams.broadcast(numbers.slice(first, first + 50).map(change));
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const { text } of listeners) await expect.poll(() => idsIn(text())).toEqual(numbers);
});

test('a listener that left while its rights were read is not kept', async () => {
  await streams.open({ destroyed: true } as ServerResponse, actor);
  expect(streams.count()).toBe(0);
});

test('a stream is read by an old proxy too: it is not cut into chunks, and ends with its connection', async () => {
  const { text, socket } = await connect();
  expect(text()).not.toMatch(/transfer-encoding/i);
  expect(text()).toContain('Connection: close\r\n');
  expect(text().split('\r\n\r\n')[1]).toBe('event: hello\ndata: {}\n\n');
  streams.end(ID);
  await expect.poll(() => socket.readableEnded).toBe(true);
});
