import type { ServerResponse } from 'node:http';
import type { Permission } from '@guichet/dto/identity/permission';
import type { LiveEvent } from '@guichet/dto/live/live-event';
import { type Actor, can } from '../access/actor.ts';
import { type AccessRegistry, isInScope } from '../access/registry.ts';
import type { Kernel } from '../context.ts';
import { modelOf } from '../db/delegate.ts';
import type { FeedChange } from './change-feed.ts';

const HEARTBEAT_MS = 20_000;
/** How late the stream of an API key that expires may end. */
const EXPIRY_CHECK_MS = 1000;
/** A listener that lets this much pile up is cut off: it resumes when it can. */
const MAX_PENDING_BYTES = 1_000_000;
const HEARTBEAT = Buffer.from(': still here\n\n');
/** How long listeners are served before the loop gets a turn. */
const TURN_MS = 0.5;
/** Entities whose changes are the business of nobody's page. */
const UNHEARD = new Set(['session']);

/** The open streams of one process. */
export interface LiveStreams {
  open(response: ServerResponse, actor: Actor): void;
  send(response: ServerResponse, actor: Actor, changes: readonly FeedChange[]): void;
  broadcast(changes: readonly FeedChange[]): Promise<void>;
  /** Tells staff who hold a permission something that is kept nowhere. */
  whisper(event: string, data: object, permission: Permission): void;
  /** Ends the streams of a person, or of everyone for `*`: each comes back with the rights it then has. */
  end(userId: string): void;
  count(): number;
  close(): void;
}

/** Creates the set of streams; what a listener hears is decided by the same scope that reads rows. */
export function createLiveStreams({ registry, clock }: Pick<Kernel, 'registry' | 'clock'>): LiveStreams {
  const streams = new Map<ServerResponse, Actor>();
  const close = (response: ServerResponse): void => {
    streams.delete(response);
    response.end();
  };
  const heartbeat = setInterval(() => {
    for (const response of streams.keys()) write(response, HEARTBEAT);
  }, HEARTBEAT_MS);
  const expiry = setInterval(() => {
    const now = clock.now();
    for (const [response, { key }] of streams) if (key?.expiresAt && key.expiresAt <= now) close(response);
  }, EXPIRY_CHECK_MS);

  return {
    open(response, actor) {
      streams.set(response, actor);
      for (const event of ['close', 'error']) response.on(event, () => streams.delete(response));
      response.write('event: hello\ndata: {}\n\n');
    },
    send(response, actor, changes) {
      for (const change of changes) if (hears(registry, actor, change)) write(response, frameOf(change));
    },
    whisper(event, data, permission) {
      const frame = Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      for (const [response, actor] of streams)
        if (actor.kind === 'staff' && can(actor, permission)) write(response, frame);
    },
    broadcast: (changes) => broadcastTo(streams, registry, changes),
    end(userId) {
      for (const [response, actor] of streams) if (userId === '*' || actor.userId === userId) close(response);
    },
    count: () => streams.size,
    close() {
      clearInterval(heartbeat);
      clearInterval(expiry);
      for (const response of streams.keys()) close(response);
    },
  };
}

/** Tells everyone what is theirs to hear, in one piece; the loop gets a turn in between. */
async function broadcastTo(
  streams: ReadonlyMap<ServerResponse, Actor>,
  registry: AccessRegistry,
  changes: readonly FeedChange[],
): Promise<void> {
  const told = changes
    .filter(({ entity }) => !UNHEARD.has(entity))
    .map((change) => ({ change, frame: frameOf(change) }));
  if (told.length === 0) return;
  // The pages of one session hear the same.
  const heard = new Map<Actor, Buffer>();
  let turnEnds = performance.now() + TURN_MS;
  for (const [response, actor] of streams) {
    let frames = heard.get(actor);
    if (!frames) {
      frames = Buffer.concat(told.filter(({ change }) => hears(registry, actor, change)).map(({ frame }) => frame));
      heard.set(actor, frames);
    }
    if (frames.length > 0) write(response, frames);
    if (performance.now() < turnEnds) continue;
    await new Promise((resolve) => setImmediate(resolve));
    turnEnds = performance.now() + TURN_MS;
  }
}

function write(response: ServerResponse, frame: Buffer): void {
  if (response.writableLength > MAX_PENDING_BYTES) response.destroy();
  else if (!response.writableEnded) response.write(frame);
}

/** Closed by default: an entity that is no model, or a scope column that is not known, is not heard. */
function hears(registry: AccessRegistry, actor: Actor, change: FeedChange): boolean {
  if (UNHEARD.has(change.entity)) return false;
  return isInScope(registry.scopeOf(modelOf(change.entity), actor), change.audience);
}

function frameOf(change: FeedChange): Buffer {
  const { seq, entity, entityId, action, ticketId, companyId, actorId, place } = change;
  const event: LiveEvent = { entity, entityId, action, ticketId, companyId, actorId, ...(place && { place }) };
  return Buffer.from(`id: ${seq}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`);
}
