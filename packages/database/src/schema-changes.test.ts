import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { missingSql, writeMigration } from './schema-changes.ts';
import { joinServer, type SharedServer } from './shared-server.ts';
import { temporaryFolder, testServerFolder, writeMigrations } from './testing/folders.ts';

let server: SharedServer;

beforeAll(async () => {
  server = await joinServer(testServerFolder);
});

afterAll(() => server.leave());

function folders(models: string) {
  const schema = temporaryFolder();
  writeFileSync(path.join(schema, 'schema.prisma'), `datasource db {\n  provider = "postgresql"\n}\n${models}`);
  return { schema, migrations: temporaryFolder() };
}

test('a migration is written for what changed, and nothing when nothing did', async () => {
  const project = folders('model Pot {\n  id Int @id\n  label String\n}');
  const folder = await writeMigration(server.adminUrl, project, 'pots');
  expect(path.basename(folder ?? '')).toMatch(/^\d{14}_pots$/);
  expect(readFileSync(path.join(folder ?? '', 'migration.sql'), 'utf8')).toContain('CREATE TABLE "Pot"');
  expect(await missingSql(server.adminUrl, project)).toBe('');
  expect(await writeMigration(server.adminUrl, project, 'again')).toBeUndefined();
});

test('a schema that the migrations do not give is noticed', async () => {
  const project = folders('model Pot {\n  id Int @id\n}');
  writeMigrations(project.migrations, { '001_pots': 'CREATE TABLE "Pot" (id int PRIMARY KEY, label text)' });
  expect(await missingSql(server.adminUrl, project)).toContain('DROP COLUMN "label"');
});

test('functions, triggers and indexes on expressions are left to the migrations', async () => {
  const project = folders('model Pot {\n  id Int @id\n  label String\n}');
  const sql = `CREATE TABLE "Pot" (id int NOT NULL CONSTRAINT "Pot_pkey" PRIMARY KEY, label text NOT NULL);
    CREATE FUNCTION quiet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;
    CREATE TRIGGER quiet BEFORE UPDATE ON "Pot" FOR EACH ROW EXECUTE FUNCTION quiet();
    CREATE INDEX pot_lower ON "Pot" (lower(label));`;
  writeMigrations(project.migrations, { '001_pots': sql });
  expect(await missingSql(server.adminUrl, project)).toBe('');
});
