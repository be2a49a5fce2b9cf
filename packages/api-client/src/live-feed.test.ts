import type { LiveEvent } from '@guichet/dto/live/live-event';
import { expect, test, vi } from 'vitest';
import { type LiveState, openLiveFeed } from './live-feed.ts';

const id = '0196f000-0000-7000-8000-000000000001';
const change = { entity: 'ticket', entityId: id, action: 'update', ticketId: id, companyId: null, actorId: null };

const stream = (text: string) => new Response(text, { headers: { 'content-type': 'text/event-stream' } });

test('a feed that is cut off resumes after the last event it heard', async () => {
  vi.useFakeTimers();
  const asked: Record<string, string>[] = [];
  const states: LiveState[] = [];
  const onEvent = vi.fn<(event: LiveEvent) => void>();
  const feed = openLiveFeed({
    connect: async (headers, signal) => {
      asked.push(headers);
      if (asked.length === 1)
        return stream(`event: hello\ndata: {}\n\nid: 41\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
    onEvent,
    onReset: () => expect.unreachable('nothing was missed'),
    onState: (state) => states.push(state),
  });
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual([{}, { 'last-event-id': '41' }]);
  expect(onEvent).toHaveBeenCalledExactlyOnceWith(change);
  expect(states).toEqual(['connecting', 'connected', 'waiting']);
  feed.close();
  vi.useRealTimers();
});

test('[WS-06] a feed begins where its page began to read', async () => {
  const asked: Record<string, string>[] = [];
  const feed = openLiveFeed({
    connect: async (headers, signal) => {
      asked.push(headers);
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
    from: '40',
    onEvent: () => undefined,
    onReset: () => undefined,
  });
  await vi.waitFor(() => expect(asked).toEqual([{ 'last-event-id': '40' }]));
  feed.close();
});

test('what may have been missed is told', async () => {
  const onReset = vi.fn<() => void>();
  const feed = openLiveFeed({
    connect: async () => stream('event: reset\ndata: {}\n\n'),
    onEvent: () => undefined,
    onReset,
  });
  await vi.waitFor(() => expect(onReset).toHaveBeenCalled());
  feed.close();
});
