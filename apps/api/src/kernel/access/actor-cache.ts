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
  // What is forgotten here while it is read must not be kept: a drop may be younger than what was read.
  const underWay = new Map<string, Promise<KnownActor | undefined>>();
  let isReliable = false;

  function read(credential: Credential, place: string): Promise<KnownActor | undefined> {
    const reading = load(credential).then((actor) => {
      const known = actor && { actor, db: scopedDb(actor) };
      if (underWay.get(place) !== reading) return known;
      underWay.delete(place);
      if (entries.size >= bound) entries.clear();
      if (known) entries.set(place, { known, until: now() + lifetime });
      return known;
    });
    if (!isReliable) return reading;
    // A page asks for ten things at once: one reading serves them all.
    underWay.set(place, reading);
    reading.catch(() => underWay.get(place) === reading && underWay.delete(place));
    return reading;
  }

  return {
    remembered: (credential) => entries.get(placeOf(credential))?.known.actor,
    find(credential) {
      const place = placeOf(credential);
      const entry = entries.get(place);
      if (entry && entry.until > now()) return Promise.resolve(entry.known);
      entries.delete(place);
      return underWay.get(place) ?? read(credential, place);
    },
    drop(userId) {
      underWay.clear();
      if (userId === '*') return entries.clear();
      for (const [place, { known }] of entries) if (known.actor.userId === userId) entries.delete(place);
    },
    setReliable(value) {
      isReliable = value;
      underWay.clear();
      if (!value) entries.clear();
    },
  };
}

const placeOf = ({ kind, id }: Credential) => `${kind} ${id}`;
