import { PgBoss } from 'pg-boss';
import { QUEUE } from './queue.ts';

/** A job kept in a backup. */
export interface KeptJob {
  name: string;
  id: string;
  data: object;
  priority: number;
  startAfter: string;
}

/** Runs SQL, in the transaction of whoever puts jobs back. */
interface SqlConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: object[] }>;
}

/** Prepares the queues of jobs kept in a backup. @returns what puts them back, in a transaction of the caller's. */
export async function prepareKeptJobs(
  databaseUrl: string,
  jobs: readonly KeptJob[],
): Promise<(connection: SqlConnection) => Promise<void>> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  const queues = Map.groupBy(jobs, ({ name }) => name);
  for (const name of queues.keys()) await boss.createQueue(name, QUEUE);
  return async (connection) => {
    const db = { executeSql: (text: string, values?: unknown[]) => connection.query(text, values) };
    for (const [name, kept] of queues) {
      const rows = kept.map(({ id, data, priority, startAfter }) => ({ id, data, priority, startAfter }));
      await boss.insert(name, rows, { db });
    }
    await boss.stop({ graceful: false });
  };
}
