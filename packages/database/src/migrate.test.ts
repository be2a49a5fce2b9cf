import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dropDatabase, ensureDatabase, withClient } from './databases.ts';
import { applyMigrations } from './migrate.ts';
import { joinServer, type SharedServer } from './shared-server.ts';
import { temporaryFolder, testServerFolder, writeMigrations } from './testing/folders.ts';

let server: SharedServer;
let folder: string;
const name = `test_${process.pid}_migrate`;
const url = () => server.urlOf(name);

beforeAll(async () => {
  server = await joinServer(testServerFolder);
});

afterAll(async () => {
  await dropDatabase(server.adminUrl, name);
  await server.leave();
});

beforeEach(async () => {
  await dropDatabase(server.adminUrl, name);
  await ensureDatabase(server.adminUrl, name);
  folder = temporaryFolder();
  writeMigrations(folder, { '001_pots': 'CREATE TABLE pot (id int)', '002_pots': 'ALTER TABLE pot ADD label text' });
});

test('migrations apply in the order of their names, once', async () => {
  expect(await applyMigrations(url(), folder)).toEqual(['001_pots', '002_pots']);
  expect(await applyMigrations(url(), folder)).toEqual([]);
  writeMigrations(folder, { '003_lids': 'CREATE TABLE lid (id int)' });
  expect(await applyMigrations(url(), folder)).toEqual(['003_lids']);
});

test('three processes that start together apply each migration once', async () => {
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(url(), folder)));
  expect(applied.flat().sort()).toEqual(['001_pots', '002_pots']);
});

test('a migration edited after being applied is refused', async () => {
  await applyMigrations(url(), folder);
  writeMigrations(folder, { '001_pots': 'CREATE TABLE pot (id bigint)' });
  await expect(applyMigrations(url(), folder)).rejects.toThrow('001_pots was edited after being applied');
});

test('a migration missing from the folder is refused', async () => {
  await applyMigrations(url(), folder);
  rmSync(path.join(folder, '002_pots'), { recursive: true });
  await expect(applyMigrations(url(), folder)).rejects.toThrow('002_pots was applied, but is missing');
});

test('a migration that fails changes nothing, and stops the next start until it is repaired', async () => {
  writeMigrations(folder, { '003_lids': 'CREATE TABLE lid (id int); SELECT 1 / 0' });
  await expect(applyMigrations(url(), folder)).rejects.toThrow('003_lids failed: division by zero');
  await expect(applyMigrations(url(), folder)).rejects.toThrow('003_lids failed earlier');
  expect(await tables()).not.toContain('lid');

  await withClient(url(), (client) =>
    client.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL'),
  );
  writeMigrations(folder, { '003_lids': 'CREATE TABLE lid (id int)' });
  expect(await applyMigrations(url(), folder)).toEqual(['003_lids']);
});

test('the body of a function may hold semicolons', async () => {
  const body = `CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 0; RETURN 1; END; $$;`;
  writeMigrations(folder, { '003_function': body });
  expect(await applyMigrations(url(), folder)).toContain('003_function');
});

test('a migration may ask to run outside a transaction', async () => {
  writeMigrations(folder, { '003_index': '-- no-transaction\nCREATE INDEX CONCURRENTLY pot_id ON pot (id)' });
  expect(await applyMigrations(url(), folder)).toContain('003_index');
});

async function tables(): Promise<string[]> {
  const found = await withClient(url(), (client) =>
    client.query<{ tablename: string }>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"),
  );
  return found.rows.map((row) => row.tablename);
}
