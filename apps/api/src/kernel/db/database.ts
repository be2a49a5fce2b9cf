import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { createStatementNames, poolRunner, type SqlRunner } from './sql.ts';

/** The connection to PostgreSQL of one process: one pool, under Prisma and under named statements. */
export interface Database {
  url: string;
  pool: pg.Pool;
  sql: SqlRunner;
  /** Unscoped. For the kernel, jobs and sign-in, each with its reason. */
  systemDb(reason: string): PrismaClient;
  close(): Promise<void>;
}

/** Opens the pool; the first query connects. `poolSize` 10 suits two cores. */
export function openDatabase(url: string, poolSize = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5000, keepAlive: true });
  // An idle connection that the server cuts is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const nameOf = createStatementNames('p');
  const adapter = new PrismaPg(pool, { statementNameGenerator: (query: { sql: string }) => nameOf(query.sql) });
  const prisma = new PrismaClient({ adapter, log: [] satisfies Prisma.LogLevel[] });
  return {
    url,
    pool,
    sql: poolRunner(pool),
    systemDb: () => prisma,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
