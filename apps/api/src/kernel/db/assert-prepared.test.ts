import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../testing/test-database.ts';
import { assertPrepared } from './assert-prepared.sql.ts';

const migrations = path.resolve(import.meta.dirname, '../../../../../prisma/migrations');
const database = await createTestDatabase();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-migrations-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('[AG-36] a server that is started alone', () => {
  test('runs on a database that has its migrations, and on one that has later ones', async () => {
    await expect(assertPrepared(database.url, migrations)).resolves.toBeUndefined();
    await expect(assertPrepared(database.url, folder)).resolves.toBeUndefined();
    await expect(assertPrepared(database.url, path.join(folder, 'none'))).resolves.toBeUndefined();
  });

  test('says which migration the database lacks and what to run', async () => {
    await mkdir(path.join(folder, '20990101000000_later'));
    await expect(assertPrepared(database.url, folder)).rejects.toThrow(/lacks 20990101000000_later: .*db:migrate/);
    await mkdir(path.join(folder, '20990102000000_last'));
    await expect(assertPrepared(database.url, folder)).rejects.toThrow(/lacks 20990101000000_later and 1 more: /);
  });

  test('refuses a database whose restore was cut short', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('create table _guichet_restore ()');
    await client.end();
    await expect(assertPrepared(database.url, migrations)).rejects.toThrow(/cut short.*npm run restore/);
  });
});
