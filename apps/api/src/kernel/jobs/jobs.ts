import { type JobResult, PgBoss } from 'pg-boss';
import type { Log } from '../context.ts';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/scoped-db.ts';
import { sqlIn } from '../db/transaction.ts';
import { QUEUE } from './queue.ts';

/** Work that follows a request, kept in the database: at least once, so each handler can run twice. */
export interface Jobs {
  /** Declares a queue and what it does. Before `start`. */
  handle(queue: string, handler: (input: JobInput) => Promise<void>): void;
  /** Declares a job that runs on a calendar, `'15 3 * * *'`, in the time zone of the business; once per tick in all processes. */
  schedule(queue: string, cron: string, handler: () => Promise<void>): void;
  /** Adds a job in the transaction of the write that wants it: a rollback removes it. */
  enqueue(tx: Transaction, queue: string, input: JobInput): Promise<void>;
  start(timeZone: string): Promise<void>;
  /** Makes the queues without working: what is added waits for a process that starts. */
  prepare(): Promise<void>;
  stop(): Promise<void>;
}

/** Identifiers only: a job looks everything else up when it runs. */
export type JobInput = Readonly<Record<string, string>>;

/** Jobs on pg-boss, in a schema of its own. */
export function createJobs(database: Database, log: Log): Jobs {
  const boss = createBoss(database, log);
  const handlers = new Map<string, (input: JobInput) => Promise<void>>();
  const calendar: { queue: string; cron: string }[] = [];
  let starting: Promise<void> | undefined;
  const prepare = async (): Promise<void> => {
    await boss.start();
    for (const queue of handlers.keys()) await boss.createQueue(queue, QUEUE);
  };
  const open = async (timeZone: string): Promise<void> => {
    await prepare();
    for (const [queue, handler] of handlers) await startQueue(boss, queue, handler);
    for (const { queue, cron } of calendar) await boss.schedule(queue, cron, {}, { tz: timeZone });
  };
  return {
    handle: (queue, handler) => void handlers.set(queue, handler),
    schedule(queue, cron, handler) {
      handlers.set(queue, handler);
      calendar.push({ queue, cron });
    },
    async enqueue(tx, queue, input) {
      await boss.send(queue, input, { db: inTransaction(tx) });
    },
    start(timeZone) {
      starting = open(timeZone);
      return starting;
    },
    prepare() {
      starting = prepare();
      return starting;
    },
    async stop() {
      // A start under way goes to its end first: what it opens would otherwise outlive the pool.
      await starting?.catch(() => undefined);
      if (starting) await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

function createBoss(database: Database, log: Log): PgBoss {
  const boss = new PgBoss({
    connectionString: database.url,
    max: 3,
    useListenNotify: true,
    application_name: 'guichet-jobs',
  });
  boss.on('error', (error) => log.error({ err: error }, 'jobs'));
  return boss;
}

/**
 * Several at a time: after a batch that was full the next is fetched at once, where a worker that takes one by one would wait for
 * its next look at the queue, half a minute later.
 */
const BATCH = 5;

async function startQueue(boss: PgBoss, queue: string, handler: (input: JobInput) => Promise<void>): Promise<void> {
  const options = { batchSize: BATCH, burstWhenBatchFull: true, perJobResults: true } as const;
  await boss.work<JobInput, void, typeof options>(queue, options, async (jobs) => {
    const results: JobResult[] = [];
    // One that fails is tried again alone.
    for (const { id, data } of jobs) results.push({ id, ...(await outcomeOf(handler(data))) });
    return results;
  });
}

async function outcomeOf(work: Promise<void>): Promise<Omit<JobResult, 'id'>> {
  try {
    await work;
    return { status: 'completed' };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { status: 'failed', output: { message, stack } };
  }
}

function inTransaction(tx: Transaction) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await sqlIn(tx).rows<object>({ name: '', text }, values),
    }),
  };
}
