import type { Log } from '../context.ts';
import type { Database } from '../db/database.ts';
import { listenForever } from '../db/listen.ts';
import { statement } from '../db/sql.ts';

/** A committed change, as every process hears of it. */
export interface FeedChange {
  seq: number;
  entity: string;
  entityId: string;
  action: string;
  audience: Record<string, unknown>;
  ticketId: string | null;
  companyId: string | null;
  actorId: string | null;
  place: Record<string, string | null> | null;
}

type Listener = (changes: readonly FeedChange[]) => void;

/** What is committed by any process, told to this one: live streams, rights, settings. */
export interface ChangeFeed {
  /** Tells every process that something was committed. Never waits, never fails a request. */
  announce(): void;
  subscribe(listener: Listener): () => void;
  /** The changes after a number, oldest first, at most `limit`. */
  since(seq: number, limit: number): Promise<FeedChange[]>;
  /** `onReliable` says whether announcements of other processes are being heard. */
  start(onReliable: (isReliable: boolean) => void): Promise<void>;
  stop(): Promise<void>;
}

const CHANNEL = 'guichet_changes';
const POLL_MS = 1000;
/** Numbers are taken before the commit: those just below the last one read may still arrive. */
const LATE_NUMBERS = 200;

/** Creates the feed of one process. It wakes by NOTIFY after a commit, and looks each second in case one was lost. */
export function createChangeFeed(database: Database, log: Log): ChangeFeed {
  const reader = createReader(database, log);
  let isAnnouncing = false;
  let stop = async () => {};
  return {
    announce() {
      if (isAnnouncing) return;
      isAnnouncing = true;
      // Several commits of one moment make one announcement, in a transaction that writes nothing and so never waits for the disk.
      setImmediate(() => {
        isAnnouncing = false;
        database.sql.rows(announceCommit, []).catch(() => undefined);
        reader.wake();
      });
    },
    subscribe(listener) {
      reader.listeners.add(listener);
      return () => reader.listeners.delete(listener);
    },
    since: (seq, limit) => database.sql.rows(changesAfter, [seq, limit]),
    async start(onReliable) {
      await reader.skipPast();
      const poll = setInterval(reader.wake, POLL_MS);
      const onLost = (error: unknown) => log.warn({ err: error }, 'the change feed lost its connection');
      const stopListening = listenForever(database.url, CHANNEL, { wake: reader.wake, onReliable, onLost });
      stop = async () => {
        clearInterval(poll);
        await stopListening();
      };
    },
    stop: () => stop(),
  };
}

/** Reads what was committed since it last looked, each change once, one reading at a time. */
function createReader(database: Database, log: Log) {
  const listeners = new Set<Listener>();
  let seen = new Set<number>();
  let last = 0;
  let isReading = false;
  let isWanted = false;

  async function read(): Promise<void> {
    const rows = await database.sql.rows(changesAfter, [Math.max(0, last - LATE_NUMBERS), 2000]);
    const fresh = rows.filter(({ seq }) => !seen.has(seq));
    if (fresh.length === 0) return;
    last = Math.max(last, ...fresh.map(({ seq }) => seq));
    seen = new Set([...seen, ...fresh.map(({ seq }) => seq)].filter((seq) => seq > last - LATE_NUMBERS * 2));
    for (const listener of listeners) listener(fresh);
  }

  async function readWhileWanted(): Promise<void> {
    isReading = true;
    while (isWanted) {
      isWanted = false;
      await read().catch((error: unknown) => log.warn({ err: error }, 'changes cannot be read'));
    }
    isReading = false;
  }

  return {
    listeners,
    wake(): void {
      isWanted = true;
      if (!isReading) void readWhileWanted();
    },
    async skipPast(): Promise<void> {
      const [newest] = await database.sql.rows(newestChange, []);
      last = newest?.seq ?? 0;
      const recent = await database.sql.rows(changesAfter, [Math.max(0, last - LATE_NUMBERS * 2), 2000]);
      seen = new Set(recent.map(({ seq }) => seq));
    },
  };
}

const announceCommit = statement<never>('announce_commit', `select pg_notify('${CHANNEL}', '')`);
const newestChange = statement<{ seq: number }>(
  'newest_change',
  'select coalesce(max(seq), 0)::float8 as seq from "Change"',
);
const changesAfter = statement<FeedChange>(
  'changes_after',
  `select seq::float8 as seq, "entity", "entityId", "action", "audience", "ticketId", "companyId", "actorId", "place"
   from "Change" where seq > $1 order by seq limit $2`,
);
