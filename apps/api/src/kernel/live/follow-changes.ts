import type { Kernel } from '../context.ts';
import type { FeedChange } from './change-feed.ts';
import type { LiveStreams } from './live-streams.ts';

/**
 * Lets every process follow what any of them committed: rights are dropped from memory, settings are read again, streams hear.
 * Revocation holds on requests and on open streams alike.
 */
export function followChanges(kernel: Kernel, streams: LiveStreams): void {
  kernel.feed.subscribe((changes) => {
    for (const change of changes) {
      const userId = personOf(change);
      if (userId) {
        kernel.actors.drop(userId);
        streams.end(userId);
      }
      if (change.entity === 'setting') reloadSettings(kernel);
    }
    streams.broadcast(changes);
  });
}

const LONGEST_WAIT_MS = 60_000;

/** Until it is done: an origin that was taken away must not stay because one reading failed. [AG-32] */
function reloadSettings(kernel: Kernel, waitMs = 1000): void {
  kernel.settings.reload().catch((error: unknown) => {
    kernel.log.warn({ err: error, waitMs }, 'the settings cannot be read');
    setTimeout(() => reloadSettings(kernel, Math.min(waitMs * 2, LONGEST_WAIT_MS)), waitMs).unref();
  });
}

/** Lets those who listen to this process hear who comes and goes in any of them. */
export function followPresence({ presence }: Kernel, streams: LiveStreams): void {
  presence.subscribe((place, people) => streams.whisper('presence', { place: place.key, people }, place));
  presence.start();
}

/** Whose rights a change may touch: one person, everyone for a role or a company that is archived, nobody otherwise. */
function personOf({ entity, entityId, action, audience }: FeedChange): string | undefined {
  if (entity === 'user') return entityId;
  // A key that was just made is remembered nowhere.
  if (entity === 'apiKey') return action === 'created' ? undefined : String(audience.createdById);
  // A session that begins takes nothing from the others of its person.
  if (entity === 'session') return action === 'created' ? undefined : String(audience.userId);
  if (entity === 'company' && action === 'archived') return '*';
  return entity === 'role' ? '*' : undefined;
}
