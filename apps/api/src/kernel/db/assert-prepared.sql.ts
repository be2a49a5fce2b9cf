import { readdir } from 'node:fs/promises';
import pg from 'pg';

/**
 * Refuses a database on which this code cannot run: it lacks a migration of the folder, or a restore of it was cut short. `npm start`
 * sees to both before; here they are asked again for whoever starts this process alone, as Passenger and systemd do. Migrations that are
 * not in the folder are let pass: a former version runs on the tables of the next. [AG-36]
 * @param migrationsFolder a folder for each migration; when it is missing itself, nothing is known to be lacking.
 * @throws Error that says which, and what to run.
 */
export async function assertPrepared(databaseUrl: string, migrationsFolder: string): Promise<void> {
  const expected = await readNames(migrationsFolder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if (await hasTable(client, '_guichet_restore'))
      throw new Error(
        'A restore of this database was cut short: run it again, `npm run restore -- <file> --replace`, then start.',
      );
    const applied = (await hasTable(client, '_prisma_migrations')) ? await readApplied(client) : new Set<string>();
    const [missing, ...others] = expected.filter((name) => !applied.has(name));
    if (!missing) return;
    const which = others.length > 0 ? `${missing} and ${others.length} more` : missing;
    throw new Error(`The database lacks ${which}: run \`npm run db:migrate\`, then start again.`);
  } finally {
    await client.end();
  }
}

async function hasTable(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>('select to_regclass($1) is not null as is', [`public.${name}`]);
  return rows[0]?.is ?? false;
}

async function readApplied(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Set(rows.map(({ name }) => name));
}

async function readNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(none);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function none(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
