import { Readable } from 'node:stream';
import { withClient } from '@guichet/database/databases';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { FileStorage } from '../../apps/api/src/kernel/storage/file-storage.ts';
import { StartError } from '../supervisor/start-error.ts';
import { type ArchiveWriter, writeArchive } from './archive.ts';
import { entryOf, type Manifest, type TableInside } from './manifest.ts';
import {
  copyStatement,
  isMigrated,
  isRestoreUnfinished,
  listJobs,
  listMigrations,
  listSequences,
  listTables,
} from './tables.sql.ts';

export type Source = { databaseUrl: string; storage: FileStorage; version: string };

/**
 * Writes everything that the product keeps to one archive: all rows as they were at one instant, the files, the jobs still to be
 * done. The product may be running: nobody waits for it.
 * @returns what the archive holds.
 * @throws StartError when the database is not a whole one of the product: its backup would take the place of a good one.
 */
export async function writeBackup({ databaseUrl, storage, version }: Source, file: string): Promise<Manifest> {
  return withClient(databaseUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await assertWhole(client);
    let manifest: Manifest | undefined;
    await writeArchive(file, async (writer) => {
      manifest = {
        format: 1,
        version,
        createdAt: new Date().toISOString(),
        migrations: await listMigrations(client),
        sequences: await listSequences(client),
        tables: await addTables(client, writer),
        jobs: await addJobs(client, writer),
        files: await addFiles(storage, writer),
      };
      await writer.add(entryOf.manifest, Readable.from([Buffer.from(JSON.stringify(manifest, null, 1))]));
    });
    await client.query('commit');
    if (!manifest) throw new Error('The archive has no manifest.');
    return manifest;
  });
}

async function assertWhole(client: pg.Client): Promise<void> {
  if (await isRestoreUnfinished(client)) {
    throw new StartError(
      'A restore of this database was cut short: there is nothing in it to save. Run the restore again.',
    );
  }
  if (!(await isMigrated(client))) throw new StartError('This database holds nothing of the product.');
}

async function addTables(client: pg.Client, writer: ArchiveWriter): Promise<TableInside[]> {
  const tables: TableInside[] = [];
  for (const table of await listTables(client)) {
    const { name, columns } = table;
    const rows = client.query(copyTo(copyStatement(table)));
    const sum = await writer.add(entryOf.table(name), rows);
    tables.push({ name, columns, rows: rows.rowCount, ...sum });
  }
  return tables;
}

async function addJobs(client: pg.Client, writer: ArchiveWriter): Promise<Manifest['jobs']> {
  const jobs = await listJobs(client);
  const sum = await writer.add(entryOf.jobs, Readable.from([Buffer.from(JSON.stringify(jobs))]));
  return { rows: jobs.length, ...sum };
}

/** After the rows: whatever file a row of that instant names is there, unless it was deleted since. */
async function addFiles(storage: FileStorage, writer: ArchiveWriter): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for await (const key of storage.keys()) {
    const contents = await storage.stream(key).catch(unlessGone);
    if (contents) files.push({ key, ...(await writer.add(entryOf.file(key), contents)) });
  }
  return files;
}

function unlessGone(error: unknown): undefined {
  if ((error as { status?: number }).status !== 404) throw error;
}
