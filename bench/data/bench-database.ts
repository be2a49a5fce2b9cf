import { createHash } from 'node:crypto';
import path from 'node:path';
import { dropDatabase, ensureDatabase, withClient } from '@guichet/database/databases';
import { type EmbeddedServer, startServer } from '@guichet/database/embedded-server';
import { applyMigrations } from '@guichet/database/migrate';
import { fingerprint, readMigrations } from '@guichet/database/migration-files';
import type pg from 'pg';
import type { SqlRunner, Statement } from '../../apps/api/src/kernel/db/sql.ts';
import { insertSeal } from '../../apps/api/src/modules/audit/seal.sql.ts';
import { FILL, ID_FUNCTION, type Sizes, TIDY } from './fill.sql.ts';

const root = path.resolve(import.meta.dirname, '../..');
const migrations = path.join(root, 'prisma/migrations');

/** Durable as the product's own server is; no checkpoint of its log falls within a measure. */
const SETTINGS = ['max_wal_size=8GB', 'checkpoint_timeout=30min'];

export interface BenchDatabase {
  server: EmbeddedServer;
  url: string;
}

/** Starts the server of the measures and fills its database, unless an earlier run did. */
export async function openBenchDatabase(sizes: Sizes, passwordHash: string): Promise<BenchDatabase> {
  const server = await startServer({ stateFolder: path.join(root, '.runtime/bench-database'), settings: SETTINGS });
  const admin = server.urlOf('postgres');
  const version = createHash('sha256').update(
    fingerprint(await readMigrations(migrations)) + JSON.stringify(FILL) + String(sealAll),
  );
  const name = `bench_${sizes.tickets}_${version.digest('hex').slice(0, 8)}`;
  const existing = await namesOf(admin);
  if (!existing.includes(name)) {
    const outdated = existing.filter((each) => each.startsWith(`bench_${sizes.tickets}_`));
    for (const each of outdated) await dropDatabase(admin, each);
    await fill(server, name, { ...sizes, passwordHash });
  }
  await withClient(server.urlOf(name), (client) => tidy(client, sizes));
  return { server, url: server.urlOf(name) };
}

async function namesOf(admin: string): Promise<string[]> {
  const { rows } = await withClient(admin, (client) =>
    client.query<{ datname: string }>('select datname from pg_database'),
  );
  return rows.map(({ datname }) => datname);
}

/** Filled aside, then renamed: an interrupted filling is begun again. */
async function fill(server: EmbeddedServer, name: string, sizes: Sizes & { passwordHash: string }): Promise<void> {
  const unfinished = `${name}_unfinished`;
  const admin = server.urlOf('postgres');
  await dropDatabase(admin, unfinished);
  await ensureDatabase(admin, unfinished);
  await applyMigrations(server.urlOf(unfinished), migrations);
  await withClient(server.urlOf(unfinished), (client) => fillTables(client, sizes));
  await withClient(admin, (client) => client.query(`alter database "${unfinished}" rename to "${name}"`));
}

async function fillTables(client: pg.Client, sizes: Sizes & { passwordHash: string }): Promise<void> {
  const { companies, contacts, staff, tickets, passwordHash } = sizes;
  // The rows are right by construction: neither triggers nor foreign keys look at them.
  await client.query(`set session_replication_role = replica; set synchronous_commit = off;
    set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set timezone = 'UTC'`);
  await client.query(ID_FUNCTION);
  const indexes = await dropIndexes(client);
  for (const { title, sql } of FILL) {
    await timed(title, () => client.query(withValues(sql, [companies, contacts, staff, tickets, passwordHash])));
  }
  await timed('indexes', async () => {
    for (const definition of indexes) await client.query(definition);
  });
  await timed('seals', () => sealAll(client));
  await timed('vacuum', () => client.query('vacuum analyze'));
}

/** As in a business where the changes are older than a minute: the product has none to seal while it is measured. */
async function sealAll(client: pg.Client): Promise<void> {
  const sql: SqlRunner = {
    rows: async <Row>({ text }: Statement<Row>, values: readonly unknown[]) =>
      (await client.query(text, [...values])).rows as Row[],
  };
  const { rows: found } = await client.query<{ upTo: string }>('select max(seq)::text as "upTo" from "Change"');
  const [upTo, at] = [found[0]?.upTo ?? '0', new Date()];
  while ((await insertSeal(sql, { upTo, limit: 5000, at })) > 0);
}

/** Written into the text: a statement need not use every value. */
function withValues(sql: string, values: readonly (number | string)[]): string {
  return sql.replaceAll(/\$(\d)/g, (_, place: string) => {
    const value = values[Number(place) - 1] ?? '';
    return typeof value === 'number' ? String(value) : `'${value}'`;
  });
}

/** Takes every index away that no constraint needs, and gives the statements that make them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index i
     join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace and not i.indisprimary
       and c.relname in ('Ticket', 'Comment', 'Change', 'Intervention', 'HourAllocation')`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Forgets what earlier runs wrote, and reads the tables so that the first measure does not wait for the disk. */
async function tidy(client: pg.Client, { tickets }: Sizes): Promise<void> {
  await client.query('set session_replication_role = replica');
  for (const statement of TIDY) await client.query(statement.replaceAll('$1', String(tickets)));
  await client.query('vacuum analyze "Ticket", "Change", "MailMessage", "Session", "RefreshToken"');
  await client.query('checkpoint');
}

async function timed(title: string, work: () => Promise<unknown>): Promise<void> {
  const start = Date.now();
  await work();
  console.log(`  ${title.padEnd(14)} ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
