import type { ModelName } from '../access/define-access.ts';
import { notFound } from '../errors/problem-error.ts';
import { isRetryable } from './database-problem.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { ScopedDb, Transaction } from './scoped-db.ts';
import type { SqlRunner, Statement } from './sql.ts';

const MAX_TRIES = 4;

/**
 * Runs `act` in one transaction. Serialisation failures and deadlocks are tried again, at most three times; nothing else is.
 * No network call belongs inside.
 */
export async function transaction<Result>(
  db: ScopedDb | PrismaClient,
  act: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await (db as PrismaClient).$transaction((tx) => act(tx), { maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      if (tries >= MAX_TRIES || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** tries + Math.random() * 10));
    }
  }
}

/** Runs a named statement inside a transaction. For `*.sql.ts` files, which take the scope, and for the kernel. */
export function sqlIn(tx: Transaction): SqlRunner {
  return {
    rows: <Row>({ text }: Statement<Row>, values: readonly unknown[]) =>
      (tx as Prisma.TransactionClient).$queryRawUnsafe<Row[]>(text, ...values),
  };
}

/**
 * Locks a row until the end of the transaction. Order everywhere: company, contract, pack, stock, invoice.
 * The caller reads the row after it, through the scope: what is locked here was not checked.
 */
export async function lockRow(tx: Transaction, model: ModelName, id: string): Promise<void> {
  await (tx as Prisma.TransactionClient).$queryRawUnsafe(`select 1 from "${model}" where id = $1::uuid for update`, id);
}

/** What a missing and a foreign row have in common: the same 404. */
export async function orNotFound<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row;
  if (found === null) throw notFound();
  return found;
}
