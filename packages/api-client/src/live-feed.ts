import type { LiveEvent } from '@guichet/dto/live/live-event';
import type { Presence } from '@guichet/dto/live/presence';
import { ApiError } from './api-error.ts';
import { backoffDelay, pause } from './backoff.ts';
import { createEventParser, type StreamMessage } from './event-stream.ts';

/** `waiting`: cut off, trying again. `paused`: the tab has been hidden for a while. */
export type LiveState = 'connecting' | 'connected' | 'waiting' | 'paused';

export interface LiveFeedOptions {
  /** Opens the stream with these headers. */
  connect: (headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;
  /** What was heard before: the first opening tells what came since. */
  from?: string | undefined;
  onEvent: (event: LiveEvent) => void;
  /** Who is on a page now; kept nowhere, so never missed. */
  onPresence?: (presence: Presence) => void;
  /** Events may have been missed: what is shown has to be read again. */
  onReset: () => void;
  onState?: (state: LiveState) => void;
}

/** The server writes a heartbeat every 20 s: silence means that the line is dead. */
const SILENCE_MS = 50_000;
/** A browser opens six connections to a host at most over HTTP/1.1: hidden tabs give theirs back. */
const HIDDEN_MS = 60_000;

/** Listens to what changes until closed; comes back by itself, without missing anything. */
export function openLiveFeed(options: LiveFeedOptions): { close: () => void } {
  const closing = new AbortController();
  const watch = watchVisibility(closing.signal);
  let lastId = options.from;
  let hasBeenConnected = false;

  function receive(message: StreamMessage): void {
    if (message.id) lastId = message.id;
    if (message.event === 'reset') options.onReset();
    if (message.event === 'presence') options.onPresence?.(JSON.parse(message.data) as Presence);
    if (message.event === 'change') options.onEvent(JSON.parse(message.data) as LiveEvent);
  }

  async function listen(): Promise<void> {
    const line = new AbortController();
    const signal = AbortSignal.any([closing.signal, watch.hidden(), line.signal]);
    const answer = await options.connect(lastId ? { 'last-event-id': lastId } : {}, signal);
    options.onState?.('connected');
    if (hasBeenConnected && !lastId) options.onReset();
    hasBeenConnected = true;
    await readStream(answer, receive, line);
  }

  async function run(): Promise<void> {
    options.onState?.('connecting');
    for (let attempt = 0; !closing.signal.aborted; attempt += 1) {
      const startedAt = Date.now();
      const error: unknown = await listen().catch((reason: unknown) => reason);
      if (closing.signal.aborted || (error instanceof ApiError && error.status === 401)) return;
      if (watch.isHidden()) {
        options.onState?.('paused');
        await watch.untilVisible();
        attempt = -1;
        continue;
      }
      options.onState?.('waiting');
      if (Date.now() - startedAt > SILENCE_MS) attempt = 0;
      await pause(backoffDelay(attempt), AbortSignal.any([closing.signal, watch.online()]));
    }
  }

  void run();
  return { close: () => closing.abort() };
}

async function readStream(answer: Response, receive: (message: StreamMessage) => void, line: AbortController) {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const parse = createEventParser(receive);
  while (reader) {
    const silence = setTimeout(() => line.abort(), SILENCE_MS);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    parse(value);
  }
}

/** Signals for "hidden for a while", "back online" and "visible again". */
function watchVisibility(closing: AbortSignal) {
  let hidden = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const page = globalThis.document as Document | undefined;
  const onChange = () => {
    clearTimeout(timer);
    if (page?.hidden) timer = setTimeout(() => hidden.abort(), HIDDEN_MS);
    else if (hidden.signal.aborted) hidden = new AbortController();
  };
  page?.addEventListener('visibilitychange', onChange, { signal: closing });
  if (page?.hidden) onChange();

  return {
    hidden: () => hidden.signal,
    isHidden: () => hidden.signal.aborted,
    untilVisible: () => firstEvent(page, 'visibilitychange', closing),
    online: () => {
      const back = new AbortController();
      globalThis.addEventListener?.('online', () => back.abort(), { once: true, signal: closing });
      return back.signal;
    },
  };
}

function firstEvent(target: EventTarget | undefined, name: string, closing: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    target?.addEventListener(name, () => resolve(), { once: true, signal: closing });
    closing.addEventListener('abort', () => resolve(), { once: true });
  });
}
