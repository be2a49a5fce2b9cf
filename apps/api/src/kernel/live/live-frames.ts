import type { LiveEvent } from '@guichet/dto/live/live-event';
import type { Actor } from '../access/actor.ts';
import { type AccessRegistry, isInScope, mayHear } from '../access/registry.ts';
import { modelOf } from '../db/delegate.ts';
import type { FeedChange } from './change-feed.ts';

const NOTHING = Buffer.alloc(0);

/**
 * Writes changes down once, for many listeners: each session is asked once what it may hear, and all who hear the same get the same
 * bytes.
 * @returns what somebody hears of them, but those that they have heard; empty for nothing.
 */
export function writeChanges(registry: AccessRegistry, changes: readonly FeedChange[]) {
  const written = changes.map((change) => ({ change, frame: frameOf(change) }));
  const bySession = new Map<Actor, Buffer>();
  const byContent = new Map<string, Buffer>();

  function together(isHeard: (change: FeedChange) => boolean): Buffer {
    const heard = written.filter(({ change }) => isHeard(change));
    if (heard.length === 0) return NOTHING;
    const content = heard.map(({ change }) => change.seq).join();
    const frames = byContent.get(content) ?? Buffer.concat(heard.map(({ frame }) => frame));
    byContent.set(content, frames);
    return frames;
  }

  return (actor: Actor, known?: ReadonlySet<number>): Buffer => {
    if (known && changes.some(({ seq }) => known.has(seq)))
      return together((change) => !known.has(change.seq) && hears(registry, actor, change));
    const frames = bySession.get(actor) ?? together((change) => hears(registry, actor, change));
    bySession.set(actor, frames);
    return frames;
  };
}

/** Writes down an event that is kept nowhere. */
export function writeEvent(event: string, data: object): Buffer {
  return Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Closed by default: an entity that is no model, a right that is not held or a scope column that is not known is not heard. */
function hears(registry: AccessRegistry, actor: Actor, change: FeedChange): boolean {
  const model = modelOf(change.entity);
  return mayHear(registry, model, actor) && isInScope(registry.scopeOf(model, actor), change.audience);
}

function frameOf(change: FeedChange): Buffer {
  const { mark, entity, entityId, action, ticketId, companyId, actorId, place } = change;
  const event: LiveEvent = { entity, entityId, action, ticketId, companyId, actorId, ...(place && { place }) };
  return Buffer.from(`id: ${mark}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`);
}
