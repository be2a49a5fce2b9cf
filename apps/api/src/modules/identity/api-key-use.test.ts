import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { makeKey, readFrom, withKey } from './api-key.factory.ts';
import { roleId } from './identity.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const manager = () => buildStaff(app, 'manager');

describe('[AG-32] what a key may do', () => {
  test('is what it was given, of what its creator holds', async () => {
    const { token } = await makeKey(app, await manager(), { permissions: ['companies.read', 'companies.write'] });
    const program = withKey(app, token);
    expect((await program.get('/companies')).status).toBe(200);
    expect((await program.post('/companies', { name: 'Par la clé' })).status).toBe(201);
    expect(await program.get('/tickets')).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
  });

  test('shrinks at once when its creator is demoted, and grows back no further than it was', async () => {
    const creator = await manager();
    const { token } = await makeKey(app, creator, { permissions: ['companies.read', 'companies.delete'] });
    const { id } = await buildCompany(app);
    expect((await withKey(app, token).get('/companies')).status).toBe(200);
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    await superadmin.patch(`/users/${creator.id}`, { roleId: await roleId(app, 'technician') });
    expect((await withKey(app, token).delete(`/companies/${id}`)).status).toBe(403);
    expect((await withKey(app, token).get('/companies')).status).toBe(200);
    const row = await superadmin.get('/api-keys?limit=100');
    const shown = row.body.rows.find(({ createdById }: { createdById: string }) => createdById === creator.id);
    expect(shown.lostPermissions).toEqual(['companies.delete']);
  });

  test('is nothing once its creator is disabled, and comes back with them', async () => {
    const creator = await manager();
    const { token } = await makeKey(app, creator);
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    await superadmin.post(`/users/${creator.id}/disable`);
    expect(await withKey(app, token).get('/companies')).toMatchObject({
      status: 401,
      body: { code: 'api_key.suspended' },
    });
    await db().user.update({ where: { id: creator.id }, data: { passwordChangedAt: app.clock.now() } });
    await superadmin.post(`/users/${creator.id}/enable`);
    expect((await withKey(app, token).get('/companies')).status).toBe(200);
  });

  test('never is a thing of a person: account, sessions, passwords, second factors, keys', async () => {
    const { token } = await makeKey(app, await buildStaff(app, 'superadmin'), {
      permissions: ['users.write', 'users.read', 'roles.write'],
    });
    const program = withKey(app, token);
    const { id } = await buildStaff(app);
    const personal = [
      program.get('/me'),
      program.patch('/me', { firstName: 'X' }),
      program.get('/me/sessions'),
      program.post('/me/password', { currentPassword: 'x', password: 'Cheval-Rouge-42' }),
      program.post('/me/totp'),
      program.post('/auth/logout-everywhere'),
      program.patch('/me/notification-preferences', { digestHour: 7 }),
      program.post('/notifications/read-all', {}),
      program.get(`/users/${id}/sessions`),
      program.post(`/users/${id}/end-sessions`),
      program.post(`/users/${id}/reset-totp`),
    ];
    for (const { status, body } of await Promise.all(personal)) {
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'api_key.not_a_person' });
    }
    expect((await program.get('/api-keys')).status).toBe(403);
    expect((await program.post('/api-keys', {})).status).toBe(403);
  });

  test('does not take over a person with more rights by moving their mail address', async () => {
    const { token } = await makeKey(app, await buildStaff(app, 'superadmin'), {
      permissions: ['users.write', 'users.read'],
    });
    const program = withKey(app, token);
    const manager = await buildStaff(app, 'manager');
    const taken = await program.patch(`/users/${manager.id}`, { email: 'mine@elsewhere.test' });
    expect(taken).toMatchObject({ status: 403, body: { code: 'rank.permission_not_held' } });
    expect((await program.patch(`/users/${manager.id}`, { firstName: 'Ada' })).status).toBeLessThan(300);
  });

  test('has none of the exemptions of a superadmin: no rank above, no right that the key lacks', async () => {
    const { token } = await makeKey(app, await buildStaff(app, 'superadmin'), {
      permissions: ['users.write', 'roles.write', 'companies.read'],
    });
    const program = withKey(app, token);
    const { id } = await buildStaff(app);
    const grant = await program.patch(`/users/${id}`, { roleId: await roleId(app, 'superadmin') });
    expect(grant).toMatchObject({ status: 403, body: { code: 'rank.too_low' } });
    const wide = await program.post('/roles', {
      name: 'Large',
      kind: 'staff',
      rank: 20,
      permissions: ['tickets.read'],
    });
    expect(wide).toMatchObject({ status: 403, body: { code: 'rank.permission_not_held' } });
  });
});

describe('[AG-32] a key that is no longer good', () => {
  test('is refused in words: unknown, expired', async () => {
    expect(await withKey(app, 'gk_nothing_at-all').get('/companies')).toMatchObject({
      status: 401,
      body: { code: 'api_key.unknown' },
    });
    const { token } = await makeKey(app, await manager(), { lifetimeDays: 30 });
    expect((await withKey(app, token).get('/companies')).status).toBe(200);
    const now = app.clock.now();
    // What is remembered of it does not outlive it.
    app.clock.set(new Date(now.getTime() + 30 * 24 * 3_600_000 + 1000).toISOString());
    const answer = await withKey(app, token).get('/companies');
    app.clock.set(now.toISOString());
    expect(answer).toMatchObject({ status: 401, body: { code: 'api_key.expired' } });
  });

  test('is refused from the next request on when it is revoked, in every process within a second', async () => {
    const creator = await manager();
    const { id, token } = await makeKey(app, creator);
    const other = await buildApp({
      environment: { ...app.kernel.environment, databaseUrl: app.kernel.database.url },
      pdf: app.kernel.pdf,
      clock: app.clock,
      logLevel: 'silent',
    });
    const ask = async () => {
      const headers = { authorization: `Bearer ${token}` };
      return (await other.http.inject({ url: '/api/v1/companies', headers })).statusCode;
    };
    try {
      expect([await ask(), await ask()]).toEqual([200, 200]);
      await (await signedIn(app, creator)).post(`/api-keys/${id}/revoke`);
      const refused = await withKey(app, token).get('/companies');
      expect(refused).toMatchObject({ status: 401, body: { code: 'api_key.revoked' } });
      await expect.poll(ask, { timeout: 1000, interval: 50 }).toBe(401);
    } finally {
      await other.close();
    }
  });
});

describe('[AG-32] a key on the live channel', () => {
  let base = '';
  beforeAll(async () => {
    base = await app.app.http.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.app.http.server.closeAllConnections());

  const listen = async (token: string) => {
    const response = await fetch(`${base}/api/v1/live`, { headers: { authorization: `Bearer ${token}` } });
    const heard = { isOpen: response.status === 200 };
    void response.text().then(
      () => Object.assign(heard, { isOpen: false }),
      () => Object.assign(heard, { isOpen: false }),
    );
    return heard;
  };

  test('stops hearing within two seconds of its revocation', async () => {
    const creator = await manager();
    const { id, token } = await makeKey(app, creator);
    const stream = await listen(token);
    expect(stream.isOpen).toBe(true);
    await (await signedIn(app, creator)).post(`/api-keys/${id}/revoke`);
    await expect.poll(() => stream.isOpen, { timeout: 2000 }).toBe(false);
  });

  test('stops hearing within two seconds of its expiry', async () => {
    const { token } = await makeKey(app, await manager(), { lifetimeDays: 30 });
    const stream = await listen(token);
    const now = app.clock.now();
    app.clock.set(new Date(now.getTime() + 31 * 24 * 3_600_000).toISOString());
    await expect.poll(() => stream.isOpen, { timeout: 2000 }).toBe(false);
    app.clock.set(now.toISOString());
  });
});

describe('[AG-32] where a key may be used from', () => {
  test('a key bound to addresses works from them alone, ranges and both families alike', async () => {
    const allowedAddresses = ['192.0.2.7', '198.51.100.0/24', '2001:db8::/32'];
    const { token } = await makeKey(app, await manager(), { allowedAddresses });
    for (const address of ['192.0.2.7', '198.51.100.200', '2001:db8:7::1', '::ffff:192.0.2.7']) {
      expect(`${address} ${(await readFrom(app, token, address)).status}`).toBe(`${address} 200`);
    }
    for (const address of ['192.0.2.8', '198.51.101.1', '2001:db9::1', '127.0.0.1']) {
      expect(await readFrom(app, token, address)).toMatchObject({
        status: 403,
        body: { code: 'api_key.address_not_allowed' },
      });
    }
  });

  test('a key bound to origins works from their pages alone; an unbound one needs none', async () => {
    const person = await manager();
    const settings = { 'security.allowedOrigins': ['https://shop.example', 'https://blog.example'] };
    await (await signedIn(app, person)).patch('/settings', settings);
    const bound = await makeKey(app, person, { allowedOrigins: ['https://shop.example'] });
    const free = await makeKey(app, person);
    const status = async (token: string, origin?: string) =>
      (await withKey(app, token, origin ? { origin } : {}).get('/companies')).status;
    expect(await status(bound.token, 'https://shop.example')).toBe(200);
    expect(await status(bound.token, 'https://blog.example')).toBe(403);
    expect(await status(bound.token)).toBe(403);
    expect([await status(free.token), await status(free.token, 'https://blog.example')]).toEqual([200, 200]);
    // The list of the settings stays the first gate, for browsers with a key too.
    expect(await status(free.token, 'https://evil.example')).toBe(403);
  });

  test('bounds that change hold for the next request', async () => {
    const person = await manager();
    const { id, token } = await makeKey(app, person);
    expect((await readFrom(app, token, '203.0.113.9')).status).toBe(200);
    const changed = await (await signedIn(app, person)).patch(`/api-keys/${id}`, { allowedAddresses: ['192.0.2.7'] });
    expect(changed.status).toBe(200);
    expect((await readFrom(app, token, '203.0.113.9')).status).toBe(403);
  });
});

describe('[AG-32] what a key leaves behind', () => {
  test('its use is kept behind the answer, at most once a minute', async () => {
    const { id, token } = await makeKey(app, await manager());
    const lastUse = () => db().apiKey.findUniqueOrThrow({ where: { id } });
    await readFrom(app, token, '192.0.2.1');
    await expect.poll(async () => (await lastUse()).lastUsedAddress).toBe('192.0.2.1');
    await readFrom(app, token, '192.0.2.2');
    const now = app.clock.now();
    app.clock.set(new Date(now.getTime() + 61_000).toISOString());
    await readFrom(app, token, '192.0.2.3');
    await expect.poll(async () => (await lastUse()).lastUsedAddress).toBe('192.0.2.3');
    app.clock.set(now.toISOString());
  });

  test('what it did is signed by its creator and names the key, to staff', async () => {
    const creator = await manager();
    const { id, token } = await makeKey(app, creator, {
      name: 'Formulaire',
      permissions: ['tickets.create', 'tickets.read'],
    });
    const company = await buildCompany(app);
    const made = await withKey(app, token).post('/tickets', { title: 'T', description: 'D', companyId: company.id });
    expect(made.status).toBe(201);
    const change = await db().change.findFirstOrThrow({ where: { ticketId: made.body.id } });
    expect(change).toMatchObject({ actorId: creator.id, apiKeyId: id });
    const { body } = await (await signedIn(app, creator)).get(`/tickets/${made.body.id}/timeline`);
    expect(body.entries[0]).toMatchObject({ actorId: creator.id, apiKeyName: 'Formulaire' });
  });

  test('two keys of one person may use the same idempotency key', async () => {
    const creator = await manager();
    const permissions = ['companies.read', 'companies.write'] as const;
    const [one, other] = [await makeKey(app, creator, { permissions }), await makeKey(app, creator, { permissions })];
    const create = (token: string, name: string) =>
      withKey(app, token, { 'idempotency-key': 'nightly-2026-03-10' }).post('/companies', { name });
    const [first, again, second] = [
      await create(one.token, 'Une'),
      await create(one.token, 'Une'),
      await create(other.token, 'Autre'),
    ];
    expect([first.status, again.status, second.status]).toEqual([201, 201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(second.body.id).not.toBe(first.body.id);
  });

  test('nobody signs out with it, and a session token is still read', async () => {
    const { token } = await makeKey(app, await manager());
    expect((await withKey(app, token).post('/auth/logout')).status).toBe(204);
    expect((await withKey(app, token).get('/companies')).status).toBe(200);
    expect((await api(app, { authorization: 'Bearer gk' }).get('/companies')).body.code).toBe('auth.required');
  });
});
