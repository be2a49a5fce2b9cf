import { randomUUID } from 'node:crypto';
import type { Permission } from '@guichet/dto/identity/permission';
import type { Log } from '../context.ts';
import type { Database } from '../db/database.ts';
import { listenForever } from '../db/listen.ts';
import { statement } from '../db/sql.ts';

/** Somebody on a page, as long as their tab says so. Nothing of it is stored. */
export interface Present {
  /** One tab of one person. */
  tab: string;
  userId: string;
  name: string;
  activity: 'reading' | 'writing';
}

/**
 * A page on which people see each other, and what one must hold to see who is there. Staff alone do, unless the page is that of a row: then
 * whoever reaches it, known by what its scope looks at.
 */
export interface Place {
  key: string;
  permission: Permission;
  of?: { entity: string; audience: Readonly<Record<string, unknown>> };
}

type Listener = (place: Place, people: readonly Present[]) => void;

/** Who is where, in every process. */
export interface Presence {
  /** Says that a tab is at a place; again before 45 s are over, or it is taken for gone. */
  enter(place: Place, present: Present): void;
  /** Says that a tab is gone; from one place alone when its key is given, since a tab that moves on may say both at once. */
  leave(tab: string, key?: string): void;
  at(key: string): readonly Present[];
  subscribe(listener: Listener): void;
  start(): void;
  stop(): Promise<void>;
}

const CHANNEL = 'guichet_presence';
/** A tab repeats itself every twenty seconds. One whose process died is forgotten after two. */
const KEPT_MS = 45_000;
const SWEEP_MS = 5000;

interface Told {
  from: string;
  tab: string;
  /** `null` when the tab has left. */
  entered: { place: Place; present: Present } | null;
}

interface Seen {
  place: Place;
  present: Present;
  at: number;
}

/** Creates the presence of one process. The others hear of it by NOTIFY, in a transaction that writes nothing. */
export function createPresence(database: Database, log: Log): Presence {
  const from = randomUUID();
  const room = createRoom();
  let stop = async () => {};
  let last: Promise<unknown> = Promise.resolve();
  const tell = (tab: string, entered: Told['entered']) => {
    room.hear(tab, entered);
    const told: Told = { from, tab, entered };
    // One after the other: on two connections, what was said last may be heard first, and a tab that has left would be back.
    last = last.then(() => database.sql.rows(notifyPresence, [JSON.stringify(told)])).catch(() => undefined);
  };
  const hear = (payload: string | undefined) => {
    const told = payload ? (JSON.parse(payload) as Told) : undefined;
    if (told && told.from !== from) room.hear(told.tab, told.entered);
  };
  return {
    enter: (place, present) => tell(present.tab, { place, present }),
    leave(tab, key) {
      if (room.isAt(tab, key)) tell(tab, null);
    },
    at: room.at,
    subscribe: (listener) => void room.listeners.add(listener),
    start() {
      const sweep = setInterval(room.sweep, SWEEP_MS);
      const onLost = (error: unknown) => log.warn({ err: error }, 'presence lost its connection');
      const stopListening = listenForever(database.url, CHANNEL, { wake: hear, onReliable: () => {}, onLost });
      stop = async () => {
        clearInterval(sweep);
        await stopListening();
      };
    },
    stop: () => stop(),
  };
}

/** The tabs that are somewhere, as far as this process has heard. */
function createRoom() {
  const tabs = new Map<string, Seen>();
  const listeners = new Set<Listener>();
  const at = (key: string) => [...tabs.values()].filter(({ place }) => place.key === key).map(({ present }) => present);
  const announce = (place: Place) => {
    const people = at(place.key);
    for (const listener of listeners) listener(place, people);
  };
  const forget = (tab: string, { place }: Seen) => {
    tabs.delete(tab);
    announce(place);
  };
  return {
    listeners,
    at,
    isAt: (tab: string, key: string | undefined) =>
      tabs.has(tab) && (key ?? tabs.get(tab)?.place.key) === tabs.get(tab)?.place.key,
    hear(tab: string, entered: Told['entered']) {
      const before = tabs.get(tab);
      if (before && before.place.key !== entered?.place.key) forget(tab, before);
      if (!entered) return;
      tabs.set(tab, { ...entered, at: Date.now() });
      const isSame = before?.place.key === entered.place.key && before.present.activity === entered.present.activity;
      if (!isSame) announce(entered.place);
    },
    sweep() {
      for (const [tab, seen] of tabs) if (Date.now() - seen.at > KEPT_MS) forget(tab, seen);
    },
  };
}

const notifyPresence = statement<never>('notify_presence', `select pg_notify('${CHANNEL}', $1)`);
