import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readMigrations } from './migration-files.ts';
import { withSchemaEngine } from './schema-engine.ts';

export type SchemaFolders = { migrations: string; schema: string };

/**
 * Writes the migration that brings the existing ones to the schema. Returns its folder, or undefined when there is
 * nothing to change.
 */
export async function writeMigration(databaseUrl: string, folders: SchemaFolders, name: string) {
  const sql = await missingSql(databaseUrl, folders);
  if (!sql) return undefined;
  const moment = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = path.join(folders.migrations, `${moment}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folders.migrations, 'migration_lock.toml'), LOCK_FILE);
  await writeFile(path.join(folder, 'migration.sql'), sql);
  return folder;
}

/** The SQL still missing from the migrations for them to give the schema; empty when they agree. */
export async function missingSql(databaseUrl: string, folders: SchemaFolders): Promise<string> {
  const difference = await withSchemaEngine(databaseUrl, async (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...(await engineMigrations(folders.migrations)) },
      to: { tag: 'schemaDatamodel', ...(await engineSchema(folders.schema)) },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    }),
  );
  return difference.exitCode === 0 ? '' : (difference.stdout ?? 'unknown difference');
}

const LOCK_FILE = 'provider = "postgresql"\n';
const NO_FILTERS = { externalTables: [], externalEnums: [] };

async function engineMigrations(folder: string): Promise<MigrationList> {
  const migrations = await readMigrations(folder);
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: LOCK_FILE },
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

async function engineSchema(folder: string): Promise<SchemasContainer> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  const paths = names.map((name) => path.join(folder, name));
  return {
    files: await Promise.all(paths.map(async (file) => ({ path: file, content: await readFile(file, 'utf8') }))),
  };
}
