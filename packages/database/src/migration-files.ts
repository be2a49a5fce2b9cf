import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export type MigrationFile = { name: string; sql: string; checksum: string };

/** Reads a folder of migrations, in the order in which they apply; a missing folder holds none. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder, { withFileTypes: true }).catch(noFolder))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

/** One name for a whole folder of migrations: it changes when any of them does. */
export function fingerprint(migrations: readonly MigrationFile[]): string {
  const hash = createHash('sha256');
  for (const { name, checksum } of migrations) hash.update(`${name} ${checksum}\n`);
  return hash.digest('hex').slice(0, 12);
}

async function readMigration(folder: string, name: string): Promise<MigrationFile> {
  const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

function noFolder(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
