import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { expect, test } from 'vitest';
import { openSession } from '../modules/identity/public.ts';
import { buildStaff } from './people.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();

test('[AG-36] a process that stops finishes the request it has begun to receive, and takes no other', async () => {
  await app.app.http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.app.http.server.address() as AddressInfo;
  const manager = await buildStaff(app, 'manager');
  const { accessToken } = await openSession(app.kernel, manager.id, { userAgent: 'test', address: '127.0.0.1' });
  const db = app.kernel.database.systemDb('test');
  // Held back by a row that another transaction locks: the request is under way when the stop comes.
  const company = await db.company.create({ data: { id: crypto.randomUUID(), name: 'Occupée' } });
  const holder = await app.kernel.database.pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from "Company" where id = $1 for update', [company.id]);
  const answer = fetch(`http://127.0.0.1:${port}/api/v1/companies/${company.id}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'if-match': `"${company.version}"`,
    },
    body: JSON.stringify({ name: 'Terminée' }),
  });
  const waiting = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await app.kernel.database.pool.query(waiting)).rows[0].n).toBe(1);
  const closing = app.app.http.close();
  await expect.poll(() => connects(port)).toBe(false);
  await holder.query('commit');
  holder.release();
  expect((await answer).status).toBe(200);
  await closing;
  expect((await db.company.findUniqueOrThrow({ where: { id: company.id } })).name).toBe('Terminée');
});

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
