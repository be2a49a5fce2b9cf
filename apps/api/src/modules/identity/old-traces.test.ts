import { expect, test } from 'vitest';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { login, openDevice, refresh, refreshTokenOf } from './identity.factory.ts';
import { deleteOldTraces } from './old-traces.sql.ts';
import { openSession } from './open-session.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

test('what no longer proves anything is forgotten, what still opens a session is not', async () => {
  const user = await buildStaff(app);
  const device = { userAgent: 'test', address: '127.0.0.1' };
  const ended = await openDevice(app, user);
  await ended.post('/auth/logout-everywhere');
  let { refreshToken } = await openSession(app.kernel, user.id, device);
  await login(app, { email: 'nobody@example.test' });
  const start = app.clock.now().getTime();
  for (const day of [20, 40, 60, 80, 95]) {
    app.clock.set(new Date(start + day * 24 * 3_600_000).toISOString());
    refreshToken = refreshTokenOf(await refresh(app, refreshToken));
  }
  for (const _ of [1, 2]) await deleteOldTraces(app.kernel.database.sql, app.clock.now());
  expect(await db().session.count({ where: { userId: user.id } })).toBe(1);
  expect(await db().refreshToken.count()).toBe(3);
  expect(await db().signInThrottle.count()).toBe(0);
  expect((await refresh(app, refreshToken)).status).toBe(200);
});
