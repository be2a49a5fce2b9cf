import type { Kernel } from '../context.ts';
import type { ScopedDb } from '../db/scoped-db.ts';
import { transaction } from '../db/transaction.ts';

const HOUR_MS = 3_600_000;
/** How many are asked for again in one turn. */
const TURN = 200;

/** What a job leaves unfinished when it is given up, as while the store does not answer for longer than it is tried. */
interface Unfinished {
  /** Why the database is read for everybody. */
  purpose: string;
  queue: string;
  /** What the job calls the identifier in its input. */
  input: string;
  find(db: ScopedDb, asked: { createdAt: { lt: Date } }, page: Page): Promise<{ id: string }[]>;
}

const page = { select: { id: true }, orderBy: { id: 'asc' }, take: TURN } as const;
type Page = typeof page;

/** A queue tries for some minutes: what was asked for before this instant and is not done was given up, or died with its process. */
export const givenUpBefore = ({ clock }: Pick<Kernel, 'clock'>): Date => new Date(clock.now().getTime() - HOUR_MS);

/** Asks again for what was given up and nobody could ask for anew, the oldest first. Its job must be one that may run twice. */
export async function askAgain(kernel: Kernel, { purpose, queue, input, find }: Unfinished): Promise<void> {
  const db = kernel.database.systemDb(purpose);
  const unfinished = await find(db, { createdAt: { lt: givenUpBefore(kernel) } }, page);
  await transaction(db, async (tx) => {
    for (const { id } of unfinished) await kernel.jobs.enqueue(tx, queue, { [input]: id });
  });
}
