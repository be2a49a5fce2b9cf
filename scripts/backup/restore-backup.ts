import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withClient } from '@guichet/database/databases';
import { applyMigrations } from '@guichet/database/migrate';
import { readMigrations } from '@guichet/database/migration-files';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type KeptJob, prepareKeptJobs } from '../../apps/api/src/kernel/jobs/kept-jobs.ts';
import type { FileStorage } from '../../apps/api/src/kernel/storage/file-storage.ts';
import { StartError } from '../supervisor/start-error.ts';
import { type Entry, readArchive } from './archive.ts';
import { entryOf, type Manifest, verifyArchive } from './manifest.ts';
import {
  dropForeignKeys,
  isEmpty,
  isProductConnected,
  isRestoreUnfinished,
  quote,
  UNFINISHED_MARK,
} from './tables.sql.ts';

export type Target = { databaseUrl: string; storage: FileStorage; migrationsFolder: string };

export type RestoreOptions = {
  /**
   * Keeps what is in the database, before it is taken away: what it throws leaves everything as it was. Absent: a database that is
   * not empty is refused.
   */
  onReplace?: () => Promise<void>;
};

/**
 * Puts a backup in an empty database and its store of files, after having read it once to its end. The rows come in one
 * transaction; until it is committed the database carries a mark that no start accepts.
 * @throws StartError when the archive is damaged, the product runs, or the database holds something.
 */
export async function restoreBackup(
  target: Target,
  file: string,
  { onReplace }: RestoreOptions = {},
): Promise<Manifest> {
  const manifest = await verifyArchive(file);
  await assertKnown(manifest, target.migrationsFolder);
  await withClient(target.databaseUrl, async (client) => {
    await assertAlone(client);
    if (!(await isEmpty(client))) {
      if (!onReplace) throw new StartError('The database is not empty. To replace what it holds, add --replace.');
      // What a restore cut short has left is nothing to keep: its first run kept what was there.
      if (!(await isRestoreUnfinished(client))) await onReplace();
      await client.query('drop schema if exists pgboss cascade');
      await client.query('drop schema public cascade');
      await client.query('create schema public');
    }
    await client.query(`create table ${UNFINISHED_MARK} ()`);
    const names = manifest.migrations.map(({ name }) => name);
    await applyMigrations(target.databaseUrl, target.migrationsFolder, names);
    await fill(client, target, { file, manifest, isAlone: onReplace !== undefined });
  });
  return manifest;
}

/** The tables are made by the same migrations, to the letter: those of a newer product are not there. */
async function assertKnown({ migrations, version }: Manifest, folder: string): Promise<void> {
  const files = await readMigrations(folder);
  for (const { name, checksum } of migrations) {
    if (files.some((each) => each.name === name && each.checksum === checksum)) continue;
    throw new StartError(`This backup needs the migration ${name}: restore it with version ${version} or a later one.`);
  }
}

async function assertAlone(client: pg.Client): Promise<void> {
  if (!(await isProductConnected(client))) return;
  throw new StartError('The product is running on this database: stop it, then restore.');
}

/** `isAlone`: no file but those of the backup stays. */
type Archive = { file: string; manifest: Manifest; isAlone: boolean };

async function fill(
  client: pg.Client,
  { databaseUrl, storage }: Target,
  { file, manifest, isAlone }: Archive,
): Promise<void> {
  const tables = manifest.tables.map(({ name }) => `public.${quote(name)}`);
  let putJobsBack: Awaited<ReturnType<typeof prepareKeptJobs>> | undefined;
  await client.query('begin');
  const foreignKeys = await dropForeignKeys(client);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  // What the migrations wrote is in the backup too, as it had become.
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`);
  for await (const entry of readArchive(file)) {
    const [kind = '', ...rest] = entry.name.split('/');
    if (kind === 'tables') await copyRows(client, entry, tableOf(manifest, rest.join('/')));
    if (kind === 'files') await keepFile(storage, entry, rest.join('/'));
    if (entry.name === entryOf.jobs) putJobsBack = await prepareKeptJobs(databaseUrl, await readJobs(entry));
  }
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [`public.${quote(name)}`, lastValue, isCalled]);
  }
  for (const statement of foreignKeys) await client.query(statement);
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  await putJobsBack?.(client);
  // While the mark still stands: a restore that ends here is run again, and no file of the former database outlives it.
  if (isAlone) await removeOthers(storage, manifest);
  await client.query(`drop table ${UNFINISHED_MARK}`);
  await client.query('commit');
  await client.query('analyze');
}

function tableOf({ tables }: Manifest, name: string): Manifest['tables'][number] {
  const table = tables.find((each) => each.name === name);
  if (!table) throw new StartError(`The backup holds a table that its manifest does not know: ${name}.`);
  return table;
}

async function copyRows(client: pg.Client, { contents }: Entry, table: Manifest['tables'][number]): Promise<void> {
  const columns = table.columns.map(quote).join(', ');
  const rows = client.query(copyFrom(`copy public.${quote(table.name)} (${columns}) from stdin`));
  await pipeline(Readable.from(contents), rows);
  if (rows.rowCount === table.rows) return;
  throw new StartError(`${table.name}: ${rows.rowCount} rows came back out of ${table.rows}.`);
}

async function keepFile(storage: FileStorage, { contents }: Entry, key: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-restore-'));
  try {
    const received = path.join(folder, 'file');
    await pipeline(Readable.from(contents), createWriteStream(received, { mode: 0o600 }));
    await storage.writeFile(key, received);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readJobs({ contents }: Entry): Promise<KeptJob[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of contents) chunks.push(chunk);
  const jobs: KeptJob[] = JSON.parse(Buffer.concat(chunks).toString());
  return jobs;
}

/** The files of the database that was replaced. */
async function removeOthers(storage: FileStorage, { files }: Manifest): Promise<void> {
  const kept = new Set(files.map(({ key }) => key));
  for await (const key of storage.keys()) if (!kept.has(key)) await storage.remove(key);
}
