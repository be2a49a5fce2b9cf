import pg from 'pg';
import { cloneDatabase, dropDatabase, dropStatement, ensureDatabase, withClient } from './databases.ts';
import { applyMigrations } from './migrate.ts';
import { fingerprint, readMigrations } from './migration-files.ts';
import { isRunning } from './running-process.ts';
import type { SharedServer } from './shared-server.ts';

/** Where a test finds the server and the migrated database to copy. Plain data: it travels to the test processes. */
export type TestTemplate = { adminUrl: string; name: string };

export type TestDatabase = { url: string; drop(): Promise<void> };

/** Makes, once for each state of the migrations, the database that those of the tests are copies of. */
export async function prepareTemplate(server: SharedServer, migrationsFolder: string): Promise<TestTemplate> {
  const name = `template_${fingerprint(await readMigrations(migrationsFolder))}`;
  await withClient(server.adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const names = await databaseNames(client);
    for (const each of names.filter(isForgotten)) await client.query(dropStatement(each));
    if (names.includes(name)) return;
    const unfinished = `${name}_unfinished`;
    await client.query(dropStatement(unfinished));
    await ensureDatabase(server.adminUrl, unfinished);
    await applyMigrations(server.urlOf(unfinished), migrationsFolder);
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(unfinished)} RENAME TO ${pg.escapeIdentifier(name)}`);
  });
  return { adminUrl: server.adminUrl, name };
}

/** Makes a migrated, empty database, for this process only. */
export async function cloneTemplate({ adminUrl, name }: TestTemplate): Promise<TestDatabase> {
  const clone = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;
  await cloneDatabase(adminUrl, name, clone);
  const url = new URL(adminUrl);
  url.pathname = `/${clone}`;
  return { url: url.href, drop: () => dropDatabase(adminUrl, clone) };
}

const TEMPLATE_LOCK = 5_316_001;

async function databaseNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
  return rows.map((row) => row.datname);
}

/** A database left by a test process that was killed. */
function isForgotten(name: string): boolean {
  const pid = /^test_(\d+)_/.exec(name)?.[1];
  return pid !== undefined && !isRunning(Number(pid));
}
