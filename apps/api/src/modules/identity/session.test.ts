import { describe, expect, test } from 'vitest';
import { api } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { createTokenReader } from './access-token.ts';
import { buildStaffWithPassword, login, openDevice, readMe, refresh, refreshTokenOf } from './identity.factory.ts';
import { openSession } from './open-session.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const device = { userAgent: 'test', address: '127.0.0.1' };

async function later<Result>(minutes: number, act: () => Promise<Result>): Promise<Result> {
  const now = app.clock.now();
  app.clock.set(new Date(now.getTime() + minutes * 60_000).toISOString());
  try {
    return await act();
  } finally {
    app.clock.set(now.toISOString());
  }
}

describe('[AG-30] access tokens', () => {
  test('nothing is read without one', async () => {
    expect(await api(app).get('/me')).toMatchObject({ status: 401, body: { code: 'auth.required' } });
  });

  test('one expires after ten minutes', async () => {
    const { accessToken } = await openSession(app.kernel, (await buildStaff(app)).id, device);
    expect((await later(9, () => readMe(app, accessToken))).status).toBe(200);
    expect((await later(11, () => readMe(app, accessToken))).body.code).toBe('auth.expired');
    expect((await later(12, () => readMe(app, accessToken))).body.code).toBe('auth.expired');
  });

  test('one that was altered, re-signed by nobody or meant for others opens nothing', async () => {
    const { accessToken } = await openSession(app.kernel, (await buildStaff(app)).id, device);
    const [header = '', payload = '', signature = ''] = accessToken.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      `${header}.${encode({ ...claims, sub: '019a0000-0000-7000-8000-000000000001' })}.${signature}`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      `${encode({ alg: 'HS256', typ: 'JWT' })}.${payload}.${signature}`,
      `${header}.${payload}.`,
      'not-a-token',
    ];
    for (const token of forged)
      expect(await readMe(app, token)).toMatchObject({ status: 401, body: { code: 'auth.required' } });
    expect(claims).toMatchObject({ iss: 'guichet', aud: 'guichet-api' });
    expect(claims.exp - claims.iat).toBe(600);
  });

  test('a second process reads the tokens of the first', async () => {
    const { accessToken, sessionId } = await openSession(app.kernel, (await buildStaff(app)).id, device);
    const other = await createTokenReader({ ...app.kernel });
    expect(await other({ headers: { authorization: `Bearer ${accessToken}` } })).toEqual({
      kind: 'session',
      id: sessionId,
    });
  });
});

describe('[AG-30] refresh', () => {
  test('each refresh gives a new pair, and says who is signed in', async () => {
    const user = await buildStaffWithPassword(app);
    const first = refreshTokenOf(await login(app, { email: user.email }));
    const answer = await refresh(app, first);
    expect(answer.status).toBe(200);
    expect(answer.body.user.id).toBe(user.id);
    const second = refreshTokenOf(answer);
    expect(second).not.toBe(first);
    expect((await readMe(app, answer.body.accessToken)).status).toBe(200);
    expect((await refresh(app, second)).status).toBe(200);
  });

  test('a used token presented again ends the session, its newest tokens included', async () => {
    const { refreshToken } = await openSession(app.kernel, (await buildStaff(app)).id, device);
    const answer = await refresh(app, refreshToken);
    expect((await refresh(app, refreshToken)).status).toBe(401);
    expect((await refresh(app, refreshTokenOf(answer))).status).toBe(401);
    expect((await readMe(app, answer.body.accessToken)).status).toBe(401);
    const session = await db().session.findFirstOrThrow({ where: { endReason: 'reuse' } });
    expect(session.endedAt).not.toBeNull();
  });

  test('of two refreshes at once only one gets a pair', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { refreshToken } = await openSession(app.kernel, (await buildStaff(app)).id, device);
      const answers = await Promise.all([refresh(app, refreshToken), refresh(app, refreshToken)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    }
  });

  test('a session ends 30 days after its last refresh', async () => {
    const { refreshToken } = await openSession(app.kernel, (await buildStaff(app)).id, device);
    const day = 24 * 60;
    const second = refreshTokenOf(await later(29 * day, () => refresh(app, refreshToken)));
    const third = await later(58 * day, () => refresh(app, second));
    expect(third.status).toBe(200);
    expect((await later(89 * day, () => refresh(app, refreshTokenOf(third)))).status).toBe(401);
  });

  test('no cookie, a made-up one and an empty one are refused', async () => {
    expect((await api(app).post('/auth/refresh')).status).toBe(401);
    expect((await refresh(app, 'x'.repeat(43))).status).toBe(401);
    expect((await refresh(app, '')).status).toBe(401);
  });
});

describe('[AG-30] sign-out', () => {
  test('it ends the session at once, cookie and token alike', async () => {
    const { accessToken, refreshToken } = await openSession(app.kernel, (await buildStaff(app)).id, device);
    expect((await readMe(app, accessToken)).status).toBe(200);
    const answer = await api(app, { cookie: `guichet_refresh=${refreshToken}` }).post('/auth/logout');
    expect(answer.status).toBe(204);
    expect(String(answer.headers['set-cookie'])).toMatch(/guichet_refresh=;.*Expires=Thu, 01 Jan 1970/);
    expect((await readMe(app, accessToken)).status).toBe(401);
    expect((await refresh(app, refreshToken)).status).toBe(401);
  });

  test('without its cookie the token is enough, and without either nothing fails', async () => {
    const { accessToken } = await openSession(app.kernel, (await buildStaff(app)).id, device);
    expect((await api(app, { authorization: `Bearer ${accessToken}` }).post('/auth/logout')).status).toBe(204);
    expect((await readMe(app, accessToken)).status).toBe(401);
    expect((await api(app).post('/auth/logout')).status).toBe(204);
  });

  test('everywhere holds on the very next request of every device', async () => {
    const user = await buildContact(app);
    const devices = [await openDevice(app, user), await openDevice(app, user), await openDevice(app, user)];
    for (const one of devices) expect((await one.get('/me')).status).toBe(200);
    expect((await devices[0]?.post('/auth/logout-everywhere'))?.status).toBe(204);
    for (const one of devices) expect((await one.get('/me')).status).toBe(401);
  });

  test('one sees one’s devices and ends one of them', async () => {
    const user = await buildContact(app);
    const [here, there] = [await openDevice(app, user), await openDevice(app, user)];
    const { rows } = (await here.get('/me/sessions')).body;
    expect(rows).toHaveLength(2);
    const other = rows.find((row: { isCurrent: boolean }) => !row.isCurrent);
    expect((await here.delete(`/me/sessions/${other.id}`)).status).toBe(204);
    expect((await there.get('/me')).status).toBe(401);
    expect((await here.get('/me')).status).toBe(200);
    expect((await here.delete(`/me/sessions/${other.id}`)).status).toBe(404);
  });

  test('nobody sees or ends the sessions of others by way of their own', async () => {
    const [mine, theirs] = [
      await openDevice(app, await buildContact(app)),
      await openDevice(app, await buildContact(app)),
    ];
    const { rows } = (await theirs.get('/me/sessions')).body;
    expect((await mine.delete(`/me/sessions/${rows[0].id}`)).status).toBe(404);
    expect((await theirs.get('/me')).status).toBe(200);
    const manager = await openDevice(app, await buildStaff(app, 'manager'));
    expect((await manager.delete(`/me/sessions/${rows[0].id}`)).status).toBe(404);
  });

  test('a password changed, or a person shut out, while the password was being checked opens nothing', async () => {
    const user = await buildStaffWithPassword(app);
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: user.id } });
    await db().user.update({ where: { id: user.id }, data: { passwordHash: 'another' } });
    const refused = { status: 401, code: 'auth.bad_credentials' };
    await expect(openSession(app.kernel, user.id, { ...device, passwordHash })).rejects.toMatchObject(refused);
    await db().user.update({ where: { id: user.id }, data: { passwordHash, state: 'disabled' } });
    await expect(openSession(app.kernel, user.id, { ...device, passwordHash })).rejects.toMatchObject(refused);
    expect(await db().session.count({ where: { userId: user.id } })).toBe(0);
  });

  test('a session that begins does not end the others of its person', async () => {
    const user = await buildStaff(app);
    const first = await openDevice(app, user);
    await openDevice(app, user);
    expect((await first.get('/me')).status).toBe(200);
  });
});
