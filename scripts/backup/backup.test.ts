import { randomBytes } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dropDatabase, ensureDatabase, withClient } from '@guichet/database/databases';
import { applyMigrations } from '@guichet/database/migrate';
import { readMigrations } from '@guichet/database/migration-files';
import { joinServer, type SharedServer } from '@guichet/database/shared-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../apps/api/src/app.ts';
import { fillDemo } from '../../apps/api/src/demo/fill-demo.ts';
import { readEnvironment } from '../../apps/api/src/kernel/environment.ts';
import { createPdfRenderer } from '../../apps/api/src/kernel/pdf/pdf-renderer.ts';
import { openStorage } from '../../apps/api/src/kernel/storage/file-storage.ts';
import { checkAuditLog, sealChanges } from '../../apps/api/src/modules/audit/public.ts';
import { migrationsFolder, testServerFolder } from '../project.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeArchive } from './archive.ts';
import { listBack, listErased } from './erased-people.sql.ts';
import { type Manifest, verifyArchive } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { saveFormer } from './save-former.ts';
import { writeBackup } from './write-backup.ts';

const JOB = { id: crypto.randomUUID(), name: 'documents.make', data: { documentId: 'waiting' } };
let server: SharedServer;
let folder: string;
let saved: Manifest;
let archive: string;
const made: string[] = [];

beforeAll(async () => {
  server = await joinServer(testServerFolder);
  folder = temporaryFolder();
  archive = path.join(folder, 'saved.tar.gz');
  const source = await newPlace();
  await applyMigrations(source.databaseUrl, migrationsFolder);
  await fillDemo({
    ...readEnvironment({ NODE_ENV: 'test', DATA_DIR: source.dataDir }),
    databaseUrl: source.databaseUrl,
  });
  await withApp(source, async (app) => {
    await app.kernel.jobs.start('Europe/Paris');
    await app.kernel.jobs.stop();
  });
  await withClient(source.databaseUrl, async (client) => {
    // A queue that nobody serves yet, and one job in it.
    await client.query(`select pgboss.create_queue('keeping', '{"policy":"standard","notify":true}'::jsonb)`);
    await client.query(`insert into pgboss.job (id, name, data) values ($1, 'keeping', $2)`, [JOB.id, JOB.data]);
  });
  // While the product works on it.
  saved = await withApp(source, async ({ kernel }) => {
    await sealChanges(kernel);
    return writeBackup({ ...source, version: '0.1.0' }, archive);
  });
}, 120_000);

afterAll(async () => {
  for (const name of made) await dropDatabase(server.adminUrl, name);
  await server.leave();
});

describe('[AG-36] a backup, restored in another place', () => {
  test('holds every row and every file, equal by checksum, and the jobs still to be done', async () => {
    const target = await newPlace();
    await restoreBackup(target, archive);
    const again = path.join(folder, 'again.tar.gz');
    const restored = await writeBackup({ ...target, version: '0.1.0' }, again);
    expect(restored.tables).toEqual(saved.tables);
    expect(byKey(restored.files)).toEqual(byKey(saved.files));
    expect(restored.sequences).toEqual(saved.sequences);
    expect(restored.migrations).toEqual(saved.migrations);
    expect(saved.tables.find(({ name }) => name === 'Ticket')?.rows).toBeGreaterThan(50);
    expect(saved.files.length).toBeGreaterThan(20);
    const jobs = await withClient(target.databaseUrl, (client) =>
      client.query('select id, name, data, state from pgboss.job where name = $1', ['keeping']),
    );
    expect(jobs.rows).toEqual([{ id: JOB.id, name: 'keeping', data: JOB.data, state: 'created' }]);
  });

  test('is worked on as before: somebody signs in and reads, and what guards the rows stands again', async () => {
    const target = await newPlace();
    await restoreBackup(target, archive);
    await applyMigrations(target.databaseUrl, migrationsFolder);
    await withApp(target, async ({ http }) => {
      const credentials = { email: 'manager@guichet.test', password: 'Guichet-demo-2026' };
      const login = await http.inject({ method: 'POST', url: '/api/v1/auth/login', payload: credentials });
      expect(login.statusCode).toBe(200);
      const headers = { authorization: `Bearer ${login.json().accessToken}` };
      const tickets = await http.inject({ url: '/api/v1/tickets', headers });
      expect(tickets.json().rows.length).toBeGreaterThan(10);
    });
    await withClient(target.databaseUrl, async (client) => {
      const guarded = client.query(`update "Change" set action = 'x' where seq = (select min(seq) from "Change")`);
      await expect(guarded).rejects.toThrow();
      const keys = await client.query(`select 1 from pg_constraint where contype = 'f' and not convalidated`);
      expect(keys.rows).toEqual([]);
    });
  });

  test('keeps the record of changes sealed: the chain is whole, and goes on from its last seal', async () => {
    const target = await newPlace();
    await restoreBackup(target, archive);
    await withApp(target, async ({ kernel }) => {
      const { fault, changes, seals } = await checkAuditLog(kernel);
      expect({ fault, changes }).toEqual({
        fault: null,
        changes: saved.tables.find(({ name }) => name === 'Change')?.rows,
      });
      expect(changes).toBeGreaterThan(100);
      await sealChanges(kernel);
      expect(await checkAuditLog(kernel)).toMatchObject({ fault: null, seals: seals + 1 });
    });
  });

  test('is refused by a database that holds something, unless it is to be replaced', async () => {
    const target = await newPlace();
    await withClient(target.databaseUrl, (client) => client.query('create table dear (id int)'));
    await expect(restoreBackup(target, archive)).rejects.toThrow('not empty');
    const asked: string[] = [];
    await target.storage.write('attachments/00/00/former', Buffer.from('former'));
    await restoreBackup(target, archive, { onReplace: async () => void asked.push('once') });
    expect(asked).toEqual(['once']);
    expect(await target.storage.has('attachments/00/00/former')).toBe(false);
  });

  test('is refused while the product runs', async () => {
    const target = await newPlace();
    await applyMigrations(target.databaseUrl, migrationsFolder);
    await withApp(target, async () => {
      const restoring = restoreBackup(target, archive, { onReplace: async () => {} });
      await expect(restoring).rejects.toThrow('The product is running');
    });
  });

  test('an older one is restored with its own tables, then migrated', async () => {
    const files = await readMigrations(migrationsFolder);
    const first = files[0]?.name ?? '';
    const source = await newPlace();
    await applyMigrations(source.databaseUrl, migrationsFolder, [first]);
    const older = path.join(folder, 'older.tar.gz');
    await writeBackup({ ...source, version: '0.0.1' }, older);
    const target = await newPlace();
    await restoreBackup(target, older);
    const applied = await applyMigrations(target.databaseUrl, migrationsFolder);
    expect(applied).toEqual(files.slice(1).map(({ name }) => name));
  });

  test('a newer one is refused, with the version that it needs', async () => {
    const target = { ...(await newPlace()), migrationsFolder: temporaryFolder() };
    await expect(restoreBackup(target, archive)).rejects.toThrow(/needs the migration \d+_init: .* version 0\.1\.0/);
  });
});

describe('[AG-36] a backup that is damaged', () => {
  test.each([
    ['cut short', (file: string) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ['changed in its middle', (file: string) => spoil(file)],
    ['of something else', (file: string) => writeFileSync(file, randomBytes(5_000))],
  ])('one %s is refused before anything is touched', async (_how, damage) => {
    const file = path.join(folder, 'damaged.tar.gz');
    writeFileSync(file, readFileSync(archive));
    damage(file);
    const target = await newPlace();
    await expect(restoreBackup(target, file)).rejects.toThrow('is damaged');
    await restoreBackup(target, archive);
  });

  test('one whose contents do not fit its manifest is refused', async () => {
    const file = path.join(folder, 'forged.tar.gz');
    const manifest = { ...saved, tables: [], jobs: { rows: 0, bytes: 0, sha256: 'x' } };
    await writeArchive(file, async (writer) => {
      await writer.add('manifest.json', chunks(JSON.stringify(manifest)));
    });
    await expect(verifyArchive(file)).rejects.toThrow('is not what was saved');
  });

  test('one to which something was added is refused before anything is touched', async () => {
    const file = path.join(folder, 'added.tar.gz');
    await writeArchive(file, async (writer) => {
      const jobs = { rows: 0, ...(await writer.add('jobs', chunks('[]'))) };
      await writer.add('files/business/logo.png', chunks('of somebody else'));
      const manifest = { ...saved, tables: [], files: [], jobs };
      await writer.add('manifest.json', chunks(JSON.stringify(manifest)));
    });
    await expect(restoreBackup(await newPlace(), file)).rejects.toThrow('files/business/logo.png was added');
  });

  test('a writing that fails leaves no file that looks like one', async () => {
    const file = path.join(folder, 'failed.tar.gz');
    const failing = writeArchive(file, async (writer) => {
      await writer.add('tables/User', chunks('some rows'));
      throw new Error('the database went away');
    });
    await expect(failing).rejects.toThrow('went away');
    expect(() => readFileSync(file)).toThrow('ENOENT');
    expect(() => readFileSync(`${file}.unfinished`)).toThrow('ENOENT');
  });
});

describe('[AG-36] a restore over what is there', () => {
  test('takes nothing away that could not be saved before', async () => {
    const target = await newPlace();
    await applyMigrations(target.databaseUrl, migrationsFolder);
    await withClient(target.databaseUrl, (client) =>
      client.query(`insert into "Setting" (key, value, "updatedAt") values ('business.name', '"Dear"', now())`),
    );
    // Where no folder can be made, as on a disk that is full.
    const taken = path.join(folder, 'taken');
    writeFileSync(taken, 'a file');
    const onReplace = () => saveFormer({ ...target, version: '0.1.0' }, taken).then(() => {});
    await expect(restoreBackup(target, archive, { onReplace })).rejects.toThrow('nothing was replaced');
    const names = await withClient(target.databaseUrl, (client) =>
      client.query(`select value from "Setting" where key = 'business.name'`),
    );
    expect(names.rows).toEqual([{ value: 'Dear' }]);
  });

  test('leaves a file that brings back what was there', async () => {
    const target = await newPlace();
    await applyMigrations(target.databaseUrl, migrationsFolder);
    await target.storage.write('attachments/00/00/former', Buffer.from('former'));
    const kept: string[] = [];
    const onReplace = async () => {
      kept.push(await saveFormer({ ...target, version: '0.1.0' }, path.join(target.dataDir, 'backups')));
    };
    await restoreBackup(target, archive, { onReplace });
    expect(await target.storage.has('attachments/00/00/former')).toBe(false);
    await restoreBackup(target, kept[0] ?? '', { onReplace });
    expect(Buffer.from(await target.storage.read('attachments/00/00/former')).toString()).toBe('former');
    expect(kept).toHaveLength(2);
  });

  test('[AG-34] tells who was erased since the backup, and is known again', async () => {
    const target = await newPlace();
    await restoreBackup(target, archive);
    const person = await withClient(target.databaseUrl, async (client) => {
      const { rows } = await client.query(`select id, email from "User" where email like 'client@%'`);
      const erasure = `insert into "Erasure" (id, "personId", reason, files) values (gen_random_uuid(), $1, 'asked', '{}')`;
      await client.query(erasure, [rows[0].id]);
      return rows[0] as { id: string; email: string };
    });
    const erased: string[] = [];
    const onReplace = async () => void erased.push(...(await withClient(target.databaseUrl, listErased)));
    await restoreBackup(target, archive, { onReplace });
    expect(erased).toContain(person.id);
    const back = () => withClient(target.databaseUrl, (client) => listBack(client, erased));
    expect(await back()).toEqual([expect.stringContaining(person.email)]);
  });

  test('that ends before the former files are gone is run again, and leaves none', async () => {
    const target = await newPlace();
    await applyMigrations(target.databaseUrl, migrationsFolder);
    await target.storage.write('attachments/00/00/former', Buffer.from('former'));
    const failing = { ...target, storage: { ...target.storage, remove: () => Promise.reject(new Error('cut short')) } };
    const asked: string[] = [];
    const onReplace = async () => void asked.push('once');
    await expect(restoreBackup(failing, archive, { onReplace })).rejects.toThrow('cut short');
    await expect(applyMigrations(target.databaseUrl, migrationsFolder)).rejects.toThrow('was cut short');
    await restoreBackup(target, archive, { onReplace });
    expect(await target.storage.has('attachments/00/00/former')).toBe(false);
    // What the first one left was nothing to keep.
    expect(asked).toEqual(['once']);
  });
});

test('[AG-36] no backup is made of a database that is not whole: it would take the place of a good one', async () => {
  const target = await newPlace();
  const file = path.join(folder, 'hollow.tar.gz');
  await expect(writeBackup({ ...target, version: '0.1.0' }, file)).rejects.toThrow('nothing of the product');
  const failing = {
    ...target,
    storage: { ...target.storage, writeFile: () => Promise.reject(new Error('cut short')) },
  };
  await expect(restoreBackup(failing, archive)).rejects.toThrow('cut short');
  await expect(writeBackup({ ...target, version: '0.1.0' }, file)).rejects.toThrow('nothing in it to save');
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test('[AG-36] a restore cut short leaves a database that no start accepts, and can be run again', async () => {
  const target = await newPlace();
  const failing = {
    ...target,
    storage: { ...target.storage, writeFile: () => Promise.reject(new Error('cut short')) },
  };
  await expect(restoreBackup(failing, archive)).rejects.toThrow('cut short');
  await expect(applyMigrations(target.databaseUrl, migrationsFolder)).rejects.toThrow(
    'A restore of this database was cut short',
  );
  await expect(restoreBackup(target, archive)).rejects.toThrow('not empty');
  await restoreBackup(target, archive, { onReplace: async () => {} });
  expect(await applyMigrations(target.databaseUrl, migrationsFolder)).toEqual([]);
});

type Place = Awaited<ReturnType<typeof newPlace>>;

async function newPlace() {
  const name = `test_${process.pid}_backup_${made.length}`;
  made.push(name);
  await ensureDatabase(server.adminUrl, name);
  const dataDir = path.join(folder, name);
  const storage = await openStorage({ folder: path.join(dataDir, 'files'), storageUrl: undefined });
  return { databaseUrl: server.urlOf(name), dataDir, storage, migrationsFolder };
}

async function withApp<Result>(
  { databaseUrl, dataDir }: Place,
  work: (app: Awaited<ReturnType<typeof buildApp>>) => Promise<Result>,
): Promise<Result> {
  const environment = { ...readEnvironment({ NODE_ENV: 'test', DEMO: '0', DATA_DIR: dataDir }), databaseUrl };
  const app = await buildApp({ environment, pdf: createPdfRenderer({ templates: {} }), logLevel: 'silent' });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

function byKey(files: Manifest['files']): Manifest['files'] {
  return files.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

function spoil(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
