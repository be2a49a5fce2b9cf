import type { Transaction } from './scoped-db.ts';
import { statement } from './sql.ts';
import { sqlIn } from './transaction.ts';

/**
 * Takes the next number of a series. Its row stays locked until the transaction ends, so that a rollback gives the number back:
 * no gap, no double.
 */
export async function nextNumber(tx: Transaction, series: string): Promise<number> {
  const [counter] = await sqlIn(tx).rows(takeNumber, [series]);
  return counter?.value ?? 1;
}

/** `T-2026-00042`: the number has five digits unless told otherwise. */
export function formatReference(prefix: string, year: number, number: number, digits = 5): string {
  return `${prefix}-${year}-${String(number).padStart(digits, '0')}`;
}

const takeNumber = statement<{ value: number }>(
  'take_number',
  `insert into "Counter" (name, value) values ($1, 1)
   on conflict (name) do update set value = "Counter".value + 1 returning value`,
);
