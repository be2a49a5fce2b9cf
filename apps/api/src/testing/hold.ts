import { expect } from 'vitest';
import type { TestApp } from './test-app.ts';

/**
 * Two at once, in an order that is known: statements run and hold their locks, `act` begins and waits for them, then they are committed.
 * @returns what `act` gave once it could go on. Fails when `act` did not wait.
 */
export async function whileHeld<Result>(
  test: TestApp,
  statements: readonly (readonly [text: string, values: readonly unknown[]])[],
  act: () => Promise<Result>,
): Promise<Result> {
  const { pool } = test.kernel.database;
  const holder = await pool.connect();
  try {
    await holder.query('begin');
    for (const [text, values] of statements) await holder.query(text, [...values]);
    const acting = act();
    await expect.poll(async () => (await pool.query(WAITING)).rowCount).toBeGreaterThan(0);
    await holder.query('commit');
    return await acting;
  } finally {
    await holder.query('rollback');
    holder.release();
  }
}

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
