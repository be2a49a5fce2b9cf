import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withClient } from './databases.ts';
import { type EmbeddedServer, startServer } from './embedded-server.ts';
import { isRunning } from './running-process.ts';
import { temporaryFolder } from './testing/folders.ts';

const isRoot = process.getuid?.() === 0;

async function start(stateFolder: string): Promise<EmbeddedServer> {
  const server = await startServer({ stateFolder, settings: ['fsync=off', 'shared_buffers=16MB'] });
  onTestFinished(() => server.stop());
  return server;
}

function ask(server: EmbeddedServer, sql: string): Promise<unknown> {
  return withClient(
    server.urlOf('postgres'),
    async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0],
  );
}

test('a server starts, sorts as French does, and stops', async () => {
  const server = await start(temporaryFolder());
  expect(server.wasStarted).toBe(true);
  expect(
    await ask(server, `SELECT string_agg(w, ' ' ORDER BY w) FROM unnest('{zoo,été,eté,Eau,étude}'::text[]) w`),
  ).toBe('Eau eté été étude zoo');
  await server.stop();
  await server.ended;
  expect(isRunning(server.pid)).toBe(false);
});

test('a second start finds the server that runs, and its data', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await ask(first, 'CREATE TABLE kept (id int)');
  const second = await start(folder);
  expect(second).toMatchObject({ pid: first.pid, wasStarted: false });
  await second.stop();
  await first.ended;

  const third = await start(folder);
  expect(third.wasStarted).toBe(true);
  expect(third.urlOf('x')).toBe(first.urlOf('x'));
  expect(await ask(third, 'SELECT count(*)::int FROM kept')).toBe(0);
});

test('what was committed survives kill -9, and the server starts again at once', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await ask(first, 'CREATE TABLE kept AS SELECT 7 AS id');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = await start(folder);
  expect(await ask(second, 'SELECT id FROM kept')).toBe(7);
});

test('another program on the remembered port is not taken for the server', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await first.stop();
  const intruder = net.createServer().listen(Number(new URL(first.urlOf('x')).port), '127.0.0.1');
  onTestFinished(() => void intruder.close());
  const second = await start(folder);
  expect(new URL(second.urlOf('x')).port).not.toBe(new URL(first.urlOf('x')).port);
  expect(await ask(second, 'SELECT 1')).toBe(1);
});

test('a process number given again to another program is not taken for the server', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await first.stop();
  writeFileSync(
    path.join(first.dataFolder, 'postmaster.pid'),
    `${process.pid}\n${first.dataFolder}\n0\n1\n\n\n\nready\n`,
  );
  const second = await start(folder);
  expect(second.wasStarted).toBe(true);
});

test('the password is random, and kept where only its owner reads it', async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  const servers = [await start(one), await start(other)];
  const passwords = servers.map((server) => new URL(server.urlOf('x')).password);
  expect(passwords[0]).not.toBe(passwords[1]);
  expect(passwords[0]).toMatch(/^\w{48}$/);
  expect(statSync(path.join(one, 'postgres.json')).mode & 0o777).toBe(0o600);
});

test('a lost password is replaced, the data stay', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await ask(first, 'CREATE TABLE kept (id int)');
  rmSync(path.join(folder, 'postgres.json'));
  const second = await start(folder);
  expect(await ask(second, 'SELECT count(*)::int FROM kept')).toBe(0);
});

test('a server that cannot start says why', async () => {
  const folder = temporaryFolder();
  const server = await start(folder);
  await server.stop();
  writeFileSync(path.join(server.dataFolder, 'postgresql.conf'), 'nonsense = 1\n');
  await expect(startServer({ stateFolder: folder })).rejects.toThrow(/unrecognized configuration parameter "nonsense"/);
});

test.runIf(isRoot)('data go elsewhere when the user of the server cannot enter the folder, and follow it', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o700);
  const first = await start(folder);
  const place = path.dirname(first.dataFolder);
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  expect(first.dataFolder.startsWith(folder)).toBe(false);
  expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  expect(readFileSync(path.join(place, 'belongs-to'), 'utf8')).toBe(folder);
  await first.stop();
  expect((await start(folder)).dataFolder).toBe(first.dataFolder);
});
