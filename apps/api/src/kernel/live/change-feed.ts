import type { Log } from '../context.ts';
import type { Database } from '../db/database.ts';
import { listenForever } from '../db/listen.ts';
import { statement } from '../db/sql.ts';
import { type Heard, hear, heardUpTo, isNew, markOf } from './heard.ts';

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
  /** What whoever heard this one and those before it has heard: they resume from it. */
  mark: string;
}

type Row = Omit<FeedChange, 'mark'>;
type Listener = (changes: readonly FeedChange[]) => void;

/** What is committed by any process, told to this one: live streams, rights, settings. */
export interface ChangeFeed {
  /** Tells every process that something was committed. Never waits, never fails a request. */
  announce(): void;
  subscribe(listener: Listener): () => void;
  /** What this process has heard: whoever reads from now on misses nothing that comes after it. */
  mark(): string;
  /** The changes that somebody has not heard, oldest first, at most `limit`. */
  since(heard: Heard, limit: number): Promise<FeedChange[]>;
  /** `onReliable` says whether announcements of other processes are being heard. */
  start(onReliable: (isReliable: boolean) => void): Promise<void>;
  stop(): Promise<void>;
}

const CHANNEL = 'guichet_changes';
const POLL_MS = 1000;
/** A reading is parsed without pause: what is more waits for the next. */
const READ_AT_ONCE = 200;

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
    mark: () => markOf(reader.heard()),
    since: async (heard, limit) => marked(heard, await unheard(database, heard, limit)).changes,
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
  let heard: Heard = { last: 0, late: [] };
  let isReading = false;
  let isWanted = false;

  async function read(): Promise<void> {
    const rows = await unheard(database, heard, READ_AT_ONCE);
    if (rows.length === 0) return;
    const fresh = marked(heard, rows);
    heard = fresh.heard;
    if (rows.length >= READ_AT_ONCE) isWanted = true;
    for (const listener of listeners) listener(fresh.changes);
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
    heard: () => heard,
    wake(): void {
      isWanted = true;
      if (!isReading) void readWhileWanted();
    },
    async skipPast(): Promise<void> {
      const recent = await database.sql.rows(newestChanges, []);
      heard = heardUpTo(recent.at(-1)?.seq ?? 0, recent);
    },
  };
}

function unheard(database: Database, { last, late }: Heard, limit: number): Promise<Row[]> {
  return database.sql.rows(changesAfter, [last, limit, late]);
}

/** The rows as changes, each with what has been heard once it is. */
function marked(before: Heard, rows: readonly Row[]): { changes: FeedChange[]; heard: Heard } {
  let heard = before;
  const changes = rows
    .filter(({ seq }) => isNew(before, seq))
    .map((row) => {
      heard = hear(heard, row.seq);
      return { ...row, mark: markOf(heard) };
    });
  return { changes, heard };
}

const announceCommit = statement<never>('announce_commit', `select pg_notify('${CHANNEL}', '')`);
const newestChanges = statement<{ seq: number }>(
  'newest_changes',
  `select seq::float8 as seq from (select seq from "Change" order by seq desc limit 200) newest order by seq`,
);
const COLUMNS = `"entity", "entityId", "action", "audience", "ticketId", "companyId", "actorId", "place"`;
const changesAfter = statement<Row>(
  'changes_after',
  `select seq::float8 as seq, ${COLUMNS} from (
     select seq, ${COLUMNS} from "Change" where seq = any($3::bigint[])
     union all (select seq, ${COLUMNS} from "Change" where seq > $1 order by seq limit $2)
   ) unheard order by unheard.seq limit $2`,
);
