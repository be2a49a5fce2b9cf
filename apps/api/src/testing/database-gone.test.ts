import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type EmbeddedServer, startServer } from '@guichet/database/embedded-server';
import { applyMigrations } from '@guichet/database/migrate';
import { afterAll, expect, test } from 'vitest';
import { signedIn } from './api.ts';
import { buildStaff } from './people.ts';
import { useTestApp } from './test-app.ts';

let server: EmbeddedServer;
let stateFolder = '';

const app = useTestApp({
  databaseUrl: async () => {
    stateFolder = await mkdtemp(path.join(os.tmpdir(), 'guichet-gone-'));
    server = await startServer({ stateFolder });
    await applyMigrations(server.urlOf('postgres'), path.resolve(import.meta.dirname, '../../../../prisma/migrations'));
    return server.urlOf('postgres');
  },
});

afterAll(async () => {
  await server.stop();
  await rm(server.dataFolder, { recursive: true, force: true });
  await rm(stateFolder, { recursive: true, force: true });
});

test('a database that is gone is told with a retry, and the product is back by itself when it returns', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  expect((await manager.get('/companies')).status).toBe(200);
  await server.stop();
  const gone = await manager.get('/companies');
  expect(gone).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(gone.headers['retry-after']).toBe('2');
  expect((await manager.send({ method: 'GET', url: '/api/health/ready' })).status).toBe(503);
  expect((await manager.send({ method: 'GET', url: '/api/health/live' })).status).toBe(200);
  server = await startServer({ stateFolder });
  await expect.poll(async () => (await manager.get('/companies')).status, { timeout: 10_000 }).toBe(200);
  expect((await manager.send({ method: 'GET', url: '/api/health/ready' })).status).toBe(200);
  expect((await manager.post('/companies', { name: 'Après la panne' })).status).toBe(201);
});
