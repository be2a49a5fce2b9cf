import { beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '../kernel/db/transaction.ts';
import { api, signedIn } from './api.ts';
import { openStream } from './live-stream.ts';
import { buildStaff } from './people.ts';
import { useTestApp } from './test-app.ts';

const QUEUE = 'test-counting';
const first = useTestApp();
const second = useTestApp({ databaseUrl: async () => first.kernel.environment.databaseUrl ?? '' });
const done = { first: [] as string[], second: [] as string[] };
/** A process keeps its first job until the other has one too: that both take some is not left to who is quicker. */
const began = { first: Promise.withResolvers<void>(), second: Promise.withResolvers<void>() };

beforeAll(async () => {
  for (const [name, app] of [
    ['first', first],
    ['second', second],
  ] as const) {
    app.kernel.jobs.handle(QUEUE, async ({ id = '' }) => {
      done[name].push(id);
      began[name].resolve();
      await Promise.all([began.first.promise, began.second.promise]);
    });
  }
  // Together, as after a deployment.
  await Promise.all([first, second].map((app) => app.kernel.jobs.start('Europe/Paris')));
});

describe('[AG-36] two processes on one database', () => {
  test('share the jobs: each is done once, whoever asked for it', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => String(index));
    for (const id of ids) {
      await transaction(first.kernel.database.systemDb('test'), (tx) => first.kernel.jobs.enqueue(tx, QUEUE, { id }));
    }
    await expect.poll(() => done.first.length + done.second.length, { timeout: 15_000 }).toBe(ids.length);
    expect(new Set([...done.first, ...done.second]).size).toBe(ids.length);
    expect(done.second.length).toBeGreaterThan(0);
    expect(done.first.length).toBeGreaterThan(0);
  });

  test('what is changed through one is heard at once by who listens to the other', async () => {
    const listener = await buildStaff(second, 'manager');
    const stream = await openStream(second, listener);
    const manager = await signedIn(first, await buildStaff(first, 'manager'));
    const { body } = await manager.post('/companies', { name: 'Entendue ailleurs' });
    await expect.poll(stream.text).toContain(body.id);
  });

  test('a right taken away through one is refused by the other within a second, on requests and open streams', async () => {
    const person = await buildStaff(second, 'technician');
    const there = await signedIn(second, person);
    expect((await there.get('/companies')).status).toBe(200);
    const stream = await openStream(second, person);
    const admin = await signedIn(first, await buildStaff(first, 'superadmin'));
    expect((await admin.post(`/users/${person.id}/disable`, {})).status).toBeLessThan(300);
    await expect.poll(async () => (await there.get('/companies')).status, { timeout: 1_000 }).toBe(401);
    await expect.poll(stream.isOpen, { timeout: 2_000 }).toBe(false);
  });

  test('a setting changed through one holds in the other', async () => {
    const admin = await signedIn(first, await buildStaff(first, 'superadmin'));
    expect((await admin.patch('/settings', { 'business.name': 'Agence des deux rives' })).status).toBe(200);
    await expect.poll(() => second.kernel.settings.current()['business.name']).toBe('Agence des deux rives');
  });

  test('both say whether the database and the store of files are there', async () => {
    for (const app of [first, second]) {
      const { status, body } = await api(app).send({ method: 'GET', url: '/api/health/ready' });
      expect({ status, body }).toEqual({ status: 200, body: { status: 'ready', database: 'up', storage: 'up' } });
    }
  });
});
