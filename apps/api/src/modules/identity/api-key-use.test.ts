import { readyMadeRoles } from '@guichet/dto/identity/permission';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { makeKey, readFrom, withKey } from './api-key.factory.ts';
import { loadActorOfKey } from './api-key-actor.ts';
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
      permissions: ['users.read', 'roles.read'],
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
    ];
    for (const { status, body } of await Promise.all(personal)) {
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'api_key.not_a_person' });
    }
    expect((await program.get('/api-keys')).status).toBe(403);
    expect((await program.post('/api-keys', {})).status).toBe(403);
  });

  test('changes no setting, no person and no role, though it was given that before no key could have it', async () => {
    const creator = await buildStaff(app, 'superadmin');
    const permissions = ['users.read', 'roles.read', 'settings.read'] as const;
    const { id, token } = await makeKey(app, creator, { permissions });
    const former = [...permissions, 'users.write', 'users.delete', 'roles.write', 'settings.write'];
    await db().apiKey.update({ where: { id }, data: { permissions: former } });
    const program = withKey(app, token);
    const technician = await buildStaff(app);
    const acts = [
      program.patch(`/users/${technician.id}`, { email: 'mine@elsewhere.test' }),
      program.delete(`/users/${technician.id}`),
      program.post(`/users/${technician.id}/disable`),
      program.patch(`/roles/${await roleId(app, 'technician')}`, { permissions: ['settings.write'] }),
      program.patch('/settings', { 'security.allowedOrigins': ['https://evil.example'] }),
    ];
    for (const { status, body } of await Promise.all(acts)) {
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'auth.forbidden' });
    }
    expect((await program.get('/users')).status).toBe(200);
    const shown = await (await signedIn(app, creator)).get(`/api-keys/${id}`);
    expect(shown.body.lostPermissions).toEqual(['users.write', 'users.delete', 'roles.write', 'settings.write']);
  });

  test('has none of the exemptions of a superadmin', async () => {
    const { id } = await makeKey(app, await buildStaff(app, 'superadmin'));
    const { tokenHash } = await db().apiKey.findUniqueOrThrow({ where: { id } });
    expect((await loadActorOfKey(app.kernel.database.sql, tokenHash, app.clock)).rank).toBe(99);
  });

  test('grows and shrinks by hand, from the next request on, and it is told by whom', async () => {
    const creator = await manager();
    const { id, token } = await makeKey(app, creator, { permissions: ['companies.read', 'contracts.read'] });
    const program = withKey(app, token);
    const caller = await signedIn(app, creator);
    expect((await caller.get(`/api-keys/${id}`)).body.permissionsChange).toBeNull();
    const changed = await caller.patch(`/api-keys/${id}`, { permissions: ['companies.read', 'tickets.read'] });
    expect(changed.body).toMatchObject({
      permissions: ['companies.read', 'tickets.read'],
      permissionsChange: { at: expect.any(String), byName: `${creator.firstName} ${creator.lastName}` },
    });
    expect([(await program.get('/tickets')).status, (await program.get('/contracts')).status]).toEqual([200, 403]);
    const change = await db().change.findFirstOrThrow({ where: { entityId: id, action: 'permissions_changed' } });
    expect(change).toMatchObject({
      actorId: creator.id,
      before: { permissions: ['companies.read', 'contracts.read'] },
      after: { permissions: ['companies.read', 'tickets.read'] },
    });
    const count = () => db().change.count({ where: { entityId: id } });
    const changes = await count();
    await caller.patch(`/api-keys/${id}`, { permissions: ['tickets.read', 'companies.read'] });
    expect(await count()).toBe(changes);
  });

  test('grows by no more than who gives and who made it both hold, and never into what is a person’s', async () => {
    const creator = await manager();
    const { id } = await makeKey(app, creator);
    const give = async (person: { id: string }, permission: string) =>
      (await signedIn(app, person)).patch(`/api-keys/${id}`, { permissions: ['companies.read', permission] });
    await db().role.update({
      where: { id: await roleId(app, 'manager') },
      data: { permissions: { set: readyMadeRoles[1].permissions.filter((one) => one !== 'dashboard.read') } },
    });
    app.kernel.actors.drop('*');
    expect((await give(creator, 'dashboard.read')).body.code).toBe('rank.permission_not_held');
    expect(await give(await buildStaff(app, 'superadmin'), 'dashboard.read')).toMatchObject({
      status: 422,
      body: { fields: { permissions: 'not_held_by_creator' } },
    });
    expect(await give(creator, 'users.write')).toMatchObject({
      status: 422,
      body: { fields: { permissions: 'not_for_keys' } },
    });
    expect((await db().apiKey.findUniqueOrThrow({ where: { id } })).permissions).toEqual(['companies.read']);
  });

  test('lets go of what no key may hold any more when its rights are next changed', async () => {
    const creator = await manager();
    const { id } = await makeKey(app, creator);
    await db().apiKey.update({ where: { id }, data: { permissions: ['companies.read', 'users.write'] } });
    const wanted = ['companies.read', 'users.write', 'tickets.read'];
    expect((await (await signedIn(app, creator)).patch(`/api-keys/${id}`, { permissions: wanted })).body).toMatchObject(
      {
        permissions: ['companies.read', 'tickets.read'],
        lostPermissions: [],
      },
    );
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

describe('[AG-32] a key that is brought otherwise than in its header', () => {
  test('opens nothing, and whoever holds it is told where it goes', async () => {
    const { token } = await makeKey(app, await manager());
    const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
    const ways = {
      address: await api(app).get(`/companies?api_key=${token}`),
      header: await api(app, { 'x-api-key': token }).get('/companies'),
      bare: await api(app, { authorization: token }).get('/companies'),
      otherScheme: await api(app, { authorization: `Token ${token}` }).get('/companies'),
      name: await api(app, basic(`${token}:`)).get('/companies'),
      password: await api(app, basic(`api:${token}`)).get('/companies'),
    };
    for (const [way, answer] of Object.entries(ways)) {
      expect({ way, ...answer }).toMatchObject({ way, status: 401, body: { code: 'api_key.misplaced' } });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.raw.toString()).not.toContain(token);
    }
  });

  test('a stranger who brings none is asked to sign in, as before', async () => {
    for (const authorization of ['', 'Basic YTpi', 'Bearer', 'gk_short']) {
      expect((await api(app, { authorization }).get('/companies?q=gk_none')).body.code).toBe('auth.required');
    }
  });
});

describe('[AG-32] a key that lacks a right', () => {
  test('is told which, not that its role is too low', async () => {
    const person = await buildStaff(app, 'technician', { language: 'en' });
    const { token } = await makeKey(app, await manager());
    const { body } = await withKey(app, token).get('/tickets');
    expect(body).toMatchObject({ status: 403, code: 'auth.forbidden', params: { permission: 'tickets.read' } });
    expect(body.detail).toMatch(/clé d’API.*tickets\.read/);
    const byHand = await (await signedIn(app, person)).patch('/settings', {});
    expect(byHand.body).toMatchObject({ code: 'auth.forbidden', detail: expect.stringContaining('role') });
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

  test('a message and work written by it name the key to staff, and to no client', async () => {
    const creator = await manager();
    const { token } = await makeKey(app, creator, {
      name: 'Supervision',
      permissions: ['tickets.read', 'tickets.comment', 'interventions.read', 'interventions.write'],
    });
    const company = await buildCompany(app);
    const byHand = await signedIn(app, creator);
    const { body: ticket } = await byHand.post('/tickets', { title: 'T', description: 'D', companyId: company.id });
    const byKey = withKey(app, token);
    const spoken = await byKey.post(`/tickets/${ticket.id}/comments`, { body: 'Le site répond de nouveau.' });
    const worked = await byKey.post('/interventions', {
      companyId: company.id,
      ticketId: ticket.id,
      minutes: 10,
      summary: 'Redémarrage',
    });
    expect([spoken.status, worked.status]).toEqual([201, 201]);
    await byHand.patch(`/comments/${spoken.body.id}`, { body: 'Le site répond.' });
    await byHand.post(`/tickets/${ticket.id}/comments`, { body: 'Je regarde.' });
    const signatures = async (reader: Pick<typeof byHand, 'get'>) => {
      const { body } = await reader.get(`/tickets/${ticket.id}/timeline`);
      const entries: { type: string; apiKeyName?: string }[] = body.entries;
      return entries
        .filter(({ type }) => type !== 'change')
        .map(({ type, apiKeyName }) => `${type} ${apiKeyName ?? ''}`);
    };
    const told = ['comment ', 'comment Supervision', 'intervention Supervision'];
    expect((await signatures(byHand)).toSorted()).toEqual(told);
    const client = await signedIn(app, await buildContact(app, { companyId: company.id }));
    expect((await signatures(client)).toSorted()).toEqual(['comment ', 'comment ', 'intervention ']);
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
