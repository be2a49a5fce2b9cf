import type { ServerResponse } from 'node:http';
import type { Permission } from '@guichet/dto/identity/permission';
import { type Actor, can } from '../access/actor.ts';
import { type AccessRegistry, isInScope } from '../access/registry.ts';
import type { Kernel } from '../context.ts';
import { modelOf } from '../db/delegate.ts';
import type { FeedChange } from './change-feed.ts';
import { writeChanges, writeEvent } from './live-frames.ts';
import { catchUp, type Listener, type ReadMissed, tell } from './live-listener.ts';
import { createTurns, type Turns } from './turns.ts';

const HEARTBEAT_MS = 20_000;
/** How late the stream of an API key that expires may end. */
const EXPIRY_CHECK_MS = 1000;
/** What is written down without pause. */
const TOLD_AT_ONCE = 200;
const HEARTBEAT = Buffer.from(': still here\n\n');
const HELLO = writeEvent('hello', {});

/** The open streams of one process. */
export interface LiveStreams {
  /** Takes a response whose head is written, without chunks: its connection is the stream. What was missed is told first. */
  open(response: ServerResponse, actor: Actor, readMissed?: ReadMissed): Promise<void>;
  broadcast(changes: readonly FeedChange[]): void;
  /** Tells something that is kept nowhere to those whom it is for. */
  whisper(event: string, data: object, whom: Whom): void;
  /** Ends the streams of a person, or of everyone for `*`: each comes back with the rights it then has. */
  end(userId: string): void;
  count(): number;
  close(): void;
}

/** Who hears a whisper: whoever holds a permission and reaches a row, known by what its scope looks at; where none is said, staff. */
export interface Whom {
  permission: Permission;
  of?: { entity: string; audience: Readonly<Record<string, unknown>> };
}

/** Creates the set of streams; what a listener hears is decided by the same scope that reads rows. */
export function createLiveStreams({ registry, clock }: Pick<Kernel, 'registry' | 'clock'>): LiveStreams {
  const listeners = new Map<ServerResponse, Listener>();
  const turns = createTurns(() => listeners.values());
  const close = (response: ServerResponse): void => {
    listeners.delete(response);
    response.end();
  };
  const closeWhere = (isEnded: (actor: Actor) => boolean): void => {
    for (const [response, { actor }] of listeners) if (isEnded(actor)) close(response);
  };
  const heartbeat = setInterval(() => turns.add(() => beat), HEARTBEAT_MS);
  const expiry = setInterval(() => closeWhere(hasExpired(clock.now())), EXPIRY_CHECK_MS);

  return {
    async open(response, actor, readMissed) {
      // Gone while its rights were read: nothing would ever tell that it has left.
      if (response.destroyed) return;
      const listener: Listener = { response, actor, ...(readMissed && { held: [] }) };
      listeners.set(response, listener);
      for (const event of ['close', 'error']) response.on(event, () => listeners.delete(response));
      tell(listener, HELLO);
      // It comes back by itself, with the same words.
      if (readMissed) await catchUp(listener, readMissed, registry).catch(() => close(response));
    },
    broadcast: createBroadcast(turns, registry),
    whisper(event, data, whom) {
      const frame = writeEvent(event, data);
      turns.add(() => (listener) => {
        if (isMeant(registry, listener.actor, whom)) tell(listener, frame);
      });
    },
    end: (userId) => closeWhere((actor) => userId === '*' || actor.userId === userId),
    count: () => listeners.size,
    close() {
      clearInterval(heartbeat);
      clearInterval(expiry);
      closeWhere(() => true);
    },
  };
}

/** Says that the stream is open. The feed has come to what it knew by now: a thousand pages would keep it for a day. */
function beat(listener: Listener): void {
  tell(listener, HEARTBEAT);
  listener.known = undefined;
}

function isMeant(registry: AccessRegistry, actor: Actor, { permission, of }: Whom): boolean {
  if (!can(actor, permission)) return false;
  return of ? isInScope(registry.scopeOf(modelOf(of.entity), actor), of.audience) : actor.kind === 'staff';
}

const hasExpired =
  (now: Date) =>
  ({ key }: Actor): boolean =>
    Boolean(key?.expiresAt && key.expiresAt <= now);

/** What is committed while the last is still being told is told in one piece after it. */
function createBroadcast(turns: Turns<Listener>, registry: AccessRegistry): LiveStreams['broadcast'] {
  const untold: FeedChange[] = [];
  const tellUntold = () => {
    const changes = untold.splice(0, TOLD_AT_ONCE);
    if (untold.length > 0) turns.add(tellUntold);
    const framesFor = writeChanges(registry, changes);
    return (listener: Listener) => {
      if (listener.held) listener.held.push(...changes);
      else tell(listener, framesFor(listener.actor, listener.known));
    };
  };
  return (changes) => {
    const isAlone = untold.length === 0;
    untold.push(...changes);
    if (isAlone) turns.add(tellUntold);
  };
}
