import pg from 'pg';

/** Held until it is released, or until the connection that holds it breaks. */
export interface ProcessLock {
  release(): Promise<void>;
}

/**
 * Takes a lock that one process at a time can hold, of all that use this database. It lives on a connection of its own: a process that dies
 * gives it back.
 * @returns `undefined` when another process has it. `onLost` is called when the connection breaks.
 * @throws Error when the database can't be reached.
 */
export async function takeProcessLock(url: string, name: string, onLost: () => void): Promise<ProcessLock | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'guichet-lock', keepAlive: true });
  client.on('error', onLost);
  await client.connect();
  const { rows } = await client.query<{ isTaken: boolean }>(
    `select pg_try_advisory_lock(hashtextextended($1, 0)) as "isTaken"`,
    [name],
  );
  const release = () => client.end().catch(() => undefined);
  if (rows[0]?.isTaken) return { release };
  await release();
  return undefined;
}
