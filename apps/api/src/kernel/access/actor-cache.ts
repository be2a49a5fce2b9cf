import type { ScopedDb } from '../db/scoped-db.ts';
import type { Actor } from './actor.ts';

/** What is known of a signed-in session: its actor and the one scoped client kept for it. */
export interface KnownActor {
  actor: Actor;
  db: ScopedDb;
}

/** What a request proves: a session by its signed token, or an API key by the hash of its own. */
export interface Credential {
  kind: 'session' | 'key';
  /** The id of the session, or the hash of the key. */
  id: string;
}

/** The rights of signed-in sessions and keys, read once and dropped when they change. */
export interface ActorCache {
  /**
   * The actor of a credential, or `undefined` when the session has ended or its person may no longer sign in.
   * Throws unauthenticated with the reason for a key that is no longer good.
   */
  find(credential: Credential): Promise<KnownActor | undefined>;
  /** The actor of a credential where it is remembered; asks nothing of the database. */
  remembered(credential: Credential): Actor | undefined;
  /** Forgets everything about a person, or everyone when the id is `*`. */
  drop(userId: string): void;
  /** While changes cannot be heard nothing is kept. */
  setReliable(isReliable: boolean): void;
}

interface Options {
  load(credential: Credential): Promise<Actor | undefined>;
  scopedDb(actor: Actor): ScopedDb;
  now(): number;
  /** Milliseconds after which an entry is read again even if nothing was heard. */
  lifetime?: number;
  bound?: number;
}

/** Creates the cache; `load` reads the credential, the person and the role from the database. */
export function createActorCache({ load, scopedDb, now, lifetime = 30_000, bound = 5000 }: Options): ActorCache {
  const entries = new Map<string, { known: KnownActor; until: number }>();
  const underWay = new Map<string, Promise<KnownActor | undefined>>();
  let isReliable = false;
  // A drop heard while a load is under way must not be undone by what that load read before it.
  let generation = 0;
  const forget = () => {
    generation += 1;
    underWay.clear();
  };

  async function read(credential: Credential, place: string): Promise<KnownActor | undefined> {
    const startedAt = generation;
    const actor = await load(credential);
    if (!actor) return undefined;
    const known = { actor, db: scopedDb(actor) };
    if (isReliable && startedAt === generation) {
      if (entries.size >= bound) entries.clear();
      entries.set(place, { known, until: now() + lifetime });
    }
    return known;
  }

  return {
    remembered: (credential) => entries.get(placeOf(credential))?.known.actor,
    find(credential) {
      const place = placeOf(credential);
      const entry = entries.get(place);
      if (entry && entry.until > now()) return Promise.resolve(entry.known);
      const shared = underWay.get(place);
      if (shared) return shared;
      entries.delete(place);
      const reading = read(credential, place).finally(() => {
        if (underWay.get(place) === reading) underWay.delete(place);
      });
      // A page asks for ten things at once: one reading serves them all.
      if (isReliable) underWay.set(place, reading);
      return reading;
    },
    drop(userId) {
      forget();
      if (userId === '*') return entries.clear();
      for (const [place, { known }] of entries) if (known.actor.userId === userId) entries.delete(place);
    },
    setReliable(value) {
      isReliable = value;
      forget();
      if (!value) entries.clear();
    },
  };
}

const placeOf = ({ kind, id }: Credential) => `${kind} ${id}`;
