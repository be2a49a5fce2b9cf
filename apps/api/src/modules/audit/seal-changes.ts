import { setTimeout as pause } from 'node:timers/promises';
import type { Kernel } from '../../kernel/context.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { insertSeal, readWriters, stillWriting, takeAuditLock } from './seal.sql.ts';

/** So many changes are under one seal at most, and so many seals are made in one go: what is more waits for the next minute. */
const BATCH = 5000;
const SEALS_AT_ONCE = 5;
/** Longer than any transaction of a request lives. */
const PATIENCE_MS = 25_000;
const LOOK_MS = 50;

/**
 * Seals what was changed since the last seal, in the order of the numbers. Nobody waits for it: it waits itself until whoever was
 * writing is done, so that no change is committed behind its seal. Of two that seal, or beside an erasure, one comes back later.
 * @returns how many changes were sealed.
 */
export async function sealChanges(kernel: Kernel, patienceMs = PATIENCE_MS): Promise<number> {
  const upTo = await settledNumber(kernel, patienceMs);
  if (upTo === undefined) return 0;
  let sealed = 0;
  for (let seal = 0; seal < SEALS_AT_ONCE; seal += 1) {
    const count = await sealBatch(kernel, upTo);
    sealed += count;
    if (count < BATCH) break;
  }
  return sealed;
}

/** A number up to which every change is committed or never will be; `undefined` when somebody writes for longer than we wait. */
async function settledNumber({ database: { sql } }: Kernel, patienceMs: number): Promise<string | undefined> {
  const { lastSeq, transactions } = await readWriters(sql);
  if (lastSeq === null) return undefined;
  const until = Date.now() + patienceMs;
  for (let left = transactions; left.length > 0; left = await stillWriting(sql, left)) {
    if (Date.now() >= until) return undefined;
    await pause(LOOK_MS);
  }
  return lastSeq;
}

async function sealBatch({ database, clock }: Kernel, upTo: string): Promise<number> {
  return transaction(database.systemDb('sealing changes'), async (tx) => {
    const sql = sqlIn(tx);
    if (!(await takeAuditLock(sql))) return 0;
    return insertSeal(sql, { upTo, limit: BATCH, at: clock.now() });
  });
}
