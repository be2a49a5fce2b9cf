import { describe, expect, test, vi } from 'vitest';
import { buildApp } from '../../app.ts';
import { api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { keyInput, makeKey, withKey } from './api-key.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const manager = async () => signedIn(app, await buildStaff(app, 'manager'));

describe('[AG-32] making a key', () => {
  test('shows its token once: it is stored, listed, recorded and logged nowhere', async () => {
    const person = await buildStaff(app, 'manager');
    const { id, token } = await makeKey(app, person);
    expect(token).toMatch(/^gk_[a-z2-9]{8}_[\w-]{43}$/);
    const secret = token.slice(token.lastIndexOf('_', 12) + 1);
    const caller = await signedIn(app, person);
    const [list, one] = [await caller.get('/api-keys'), await caller.get(`/api-keys/${id}`)];
    expect(one.body).toMatchObject({ prefix: token.slice(0, 11), state: 'active', lastUsedAt: null });
    const stored = JSON.stringify([
      await db().apiKey.findUniqueOrThrow({ where: { id } }),
      await db().change.findMany({ where: { entityId: id }, select: { before: true, after: true, audience: true } }),
      await db().idempotentRequest.findMany({ where: { userId: person.id } }),
    ]);
    for (const text of [stored, list.raw.toString(), one.raw.toString()]) expect(text).not.toContain(secret);
    const { tokenHash } = await db().apiKey.findUniqueOrThrow({ where: { id } });
    for (const { raw } of [list, one]) expect(raw.includes(tokenHash)).toBe(false);
    expect((await db().change.findFirstOrThrow({ where: { entityId: id } })).after).not.toHaveProperty('tokenHash');
  });

  test('is not repeated by an idempotency key: the answer was never kept', async () => {
    const caller = await manager();
    const headers = { 'idempotency-key': 'make-a-key-once' };
    const [one, other] = [
      await caller.post('/api-keys', keyInput(), headers),
      await caller.post('/api-keys', keyInput(), headers),
    ];
    expect(one.body.token).not.toBe(other.body.token);
  });

  test('a request that fails does not write it to the log', async () => {
    const { token } = await makeKey(app, await buildStaff(app, 'manager'));
    const written: string[] = [];
    const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
    const environment = { ...app.kernel.environment, databaseUrl: app.kernel.database.url };
    const other = await buildApp({ environment, pdf: app.kernel.pdf, clock: app.clock, logLevel: 'info' });
    await other.kernel.feed.stop();
    await other.kernel.database.pool.end();
    const headers = { authorization: `Bearer ${token}` };
    const answer = await other.http.inject({ url: '/api/v1/companies', headers });
    // Its pool is gone already, on purpose: the rest of it still goes.
    await other.close().catch(() => undefined);
    stdout.mockRestore();
    expect(answer.statusCode).toBeGreaterThanOrEqual(500);
    expect(written.join('')).toContain('request failed');
    expect(answer.body + written.join('')).not.toContain(token);
  });

  test('cannot give what its maker does not hold, nor what is a person’s', async () => {
    const caller = await manager();
    const permissions = ['apiKeys.read', 'apiKeys.write', 'companies.read'];
    const role = await db().role.create({ data: { name: 'Clés', kind: 'staff', rank: 20, permissions } });
    const narrow = await signedIn(app, await buildStaff(app, 'technician', { roleId: role.id }));
    const beyond = await narrow.post('/api-keys', keyInput({ permissions: ['companies.read', 'roles.read'] }));
    expect(beyond).toMatchObject({ status: 403, body: { code: 'rank.permission_not_held' } });
    for (const one of [
      'apiKeys.write',
      'webhooks.write',
      'intake.decide',
      'privacy.export',
      'privacy.erase',
      'settings.write',
      'users.write',
      'users.delete',
      'roles.write',
    ] as const) {
      const personal = await caller.post('/api-keys', keyInput({ permissions: [one] }));
      expect(personal).toMatchObject({ status: 400, body: { fields: { 'permissions.0': 'not_for_keys' } } });
    }
  });

  test.each([
    [{ permissions: [] }, 'permissions', 'required'],
    [{ permissions: ['tickets.fly'] }, 'permissions.0', 'invalid_value'],
    [{ name: '  ' }, 'name', 'required'],
    [{ lifetimeDays: 31 }, 'lifetimeDays', 'invalid_value'],
    [{ lifetimeDays: undefined }, 'lifetimeDays', 'invalid_value'],
    [{ allowedAddresses: ['192.0.2'] }, 'allowedAddresses.0', 'not_an_address'],
    [{ allowedAddresses: ['192.0.2.0/33'] }, 'allowedAddresses.0', 'not_an_address'],
    [{ allowedOrigins: ['https://a.test/page'] }, 'allowedOrigins.0', 'not_an_origin'],
    [{ tokenHash: 'x' }, 'tokenHash', 'unrecognized_key'],
  ])('%j is refused by naming the field', async (fields, field, code) => {
    const answer = await (await manager()).post('/api-keys', { ...keyInput(), ...fields });
    expect(answer).toMatchObject({ status: 400, body: { fields: { [field]: code } } });
  });

  test('binds to an origin only when browsers of it are let in at all', async () => {
    const answer = await (await manager()).post(
      '/api-keys',
      keyInput({ allowedOrigins: ['https://elsewhere.example'] }),
    );
    expect(answer).toMatchObject({ status: 422, body: { fields: { allowedOrigins: 'not_whitelisted' } } });
  });
});

describe('[AG-32] revoking a key', () => {
  test('two at once: it is revoked once, and both are told that it is', async () => {
    const person = await buildStaff(app, 'manager');
    const { id, token } = await makeKey(app, person);
    const caller = await signedIn(app, person);
    const answers = await Promise.all([caller.post(`/api-keys/${id}/revoke`), caller.post(`/api-keys/${id}/revoke`)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await db().change.count({ where: { entityId: id, action: 'revoked' } })).toBe(1);
    expect((await withKey(app, token).get('/companies')).body.code).toBe('api_key.revoked');
    expect((await caller.get(`/api-keys/${id}`)).body).toMatchObject({
      state: 'revoked',
      abilities: { update: false, revoke: false },
    });
    expect(await caller.patch(`/api-keys/${id}`, { name: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'api_key.revoked' },
    });
  });

  test('is one’s own to do, or that of who stands above its maker', async () => {
    const { id } = await makeKey(app, await buildStaff(app, 'superadmin'));
    const mine = await makeKey(app, await buildStaff(app, 'manager'));
    const caller = await manager();
    expect((await caller.post(`/api-keys/${id}/revoke`)).body.code).toBe('rank.too_low');
    expect((await caller.post(`/api-keys/${mine.id}/revoke`)).body.code).toBe('rank.too_low');
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    expect((await superadmin.post(`/api-keys/${mine.id}/revoke`)).status).toBe(204);
  });

  test('a key that changed meanwhile is told with both versions', async () => {
    const person = await buildStaff(app, 'manager');
    const { id } = await makeKey(app, person);
    const caller = await signedIn(app, person);
    expect((await caller.patch(`/api-keys/${id}`, { name: 'Un' }, { 'if-match': '"1"' })).status).toBe(200);
    expect((await caller.patch(`/api-keys/${id}`, { name: 'Deux' }, { 'if-match': '"1"' })).status).toBe(412);
  });
});

describe('[AG-32] who manages keys', () => {
  test('superadmin and manager; nobody else, and no client', async () => {
    const { id } = await makeKey(app, await buildStaff(app, 'manager'));
    const others = [
      await buildStaff(app, 'administrator'),
      await buildStaff(app, 'technician'),
      await buildContact(app),
    ];
    for (const person of others) {
      const caller = await signedIn(app, person);
      expect((await caller.get('/api-keys')).status).toBe(403);
      expect((await caller.post('/api-keys', keyInput())).status).toBe(403);
      expect((await caller.post(`/api-keys/${id}/revoke`)).status).toBe(403);
    }
    expect((await api(app).get('/api-keys')).status).toBe(401);
  });

  test('whoever made a key is kept, for what the key did', async () => {
    const person = await buildStaff(app, 'manager');
    await makeKey(app, person);
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    expect(await superadmin.delete(`/users/${person.id}`)).toMatchObject({
      status: 409,
      body: { code: 'user.has_history' },
    });
  });

  test('the list is searched by name and paged', async () => {
    const person = await buildStaff(app, 'manager');
    for (let made = 0; made < 3; made += 1) await makeKey(app, person, { name: `Clé ${made}` });
    const { body } = await (await signedIn(app, person)).get('/api-keys?q=Cl%C3%A9&limit=2');
    expect(body.rows).toHaveLength(2);
    expect(body.nextCursor).not.toBeNull();
  });
});
