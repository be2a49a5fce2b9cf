import type { ServerResponse } from 'node:http';
import type { Actor } from '../access/actor.ts';
import type { AccessRegistry } from '../access/registry.ts';
import type { FeedChange } from './change-feed.ts';
import { writeChanges, writeEvent } from './live-frames.ts';

/** A listener that lets this much pile up is cut off: it resumes when it can. */
const MAX_PENDING_BYTES = 1_000_000;
/** Who missed this many reads everything again. */
const MAX_MISSED = 1000;
const RESET = writeEvent('reset', {});

/** Reads what a listener missed, oldest first, at most `limit`. */
export type ReadMissed = (limit: number) => Promise<readonly FeedChange[]>;

/** Somebody's open stream. */
export interface Listener {
  response: ServerResponse;
  actor: Actor;
  /** What is told while it is read what was missed: it waits, so that nothing is heard before what came before it. */
  held?: FeedChange[] | undefined;
  /** What was missed and is told by now: the feed may come to it within moments. Of what is told twice no more comes than a second reading. */
  known?: ReadonlySet<number> | undefined;
}

/**
 * Writes to the connection itself, at once: a response gathers what it is given and writes after the turn, where no clock sees it.
 * A response that waits behind another on its connection has none yet, and keeps the bytes until then.
 */
export function tell({ response }: Listener, frames: Buffer): void {
  const connection = response.socket ?? response;
  if (frames.length === 0 || response.writableEnded) return;
  if (connection.writableLength > MAX_PENDING_BYTES) response.destroy();
  else connection.write(frames);
}

/** Tells what was missed, then what came meanwhile. @throws what reading it throws. */
export async function catchUp(listener: Listener, readMissed: ReadMissed, registry: AccessRegistry): Promise<void> {
  const missed = await readMissed(MAX_MISSED);
  const held = listener.held ?? [];
  listener.held = undefined;
  listener.known = new Set(missed.map(({ seq }) => seq));
  tell(listener, missed.length >= MAX_MISSED ? RESET : writeChanges(registry, missed)(listener.actor));
  tell(listener, writeChanges(registry, held)(listener.actor, listener.known));
}
