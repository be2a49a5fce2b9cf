import { describe, expect, test } from 'vitest';
import type { Context } from '../../kernel/context.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { deleteUser } from './delete-user.ts';
import { openDevice, roleId } from './identity.factory.ts';
import { openSession } from './open-session.ts';
import { updateUser } from './update-user.ts';
import { disableUser } from './user-access-commands.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const person = (fields: object) => ({
  email: `${crypto.randomUUID()}@example.test`,
  firstName: 'A',
  lastName: 'B',
  ...fields,
});

async function manager() {
  const user = await buildStaff(app, 'manager');
  return { user, device: await openDevice(app, user) };
}

const refused = (code: string) => ({ status: 403, body: { code } });

/** A role of one's own making that may write roles: what the ready-made manager may not. */
async function roleWriter(
  rank: number,
  permissions = ['roles.read', 'roles.write', 'users.read', 'users.write', 'tickets.read'],
) {
  const role = await db().role.create({
    data: { name: `Role ${crypto.randomUUID()}`, kind: 'staff', rank, permissions },
  });
  const user = await buildStaff(app, 'technician', { roleId: role.id });
  return { role, user, device: await openDevice(app, user) };
}

describe('[FR-10] a manager raises nobody, by any route', () => {
  test('they add clients, technicians and administrators, never managers or superadmins', async () => {
    const { device } = await manager();
    const company = await buildCompany(app);
    const add = async (key: string, more = {}) =>
      device.post('/users', person({ roleId: await roleId(app, key), ...more }));
    expect((await add('client', { companyId: company.id })).status).toBe(201);
    expect((await add('technician')).status).toBe(201);
    expect((await add('administrator')).status).toBe(201);
    for (const key of ['manager', 'superadmin']) expect(await add(key)).toMatchObject(refused('rank.too_low'));
  });

  test.each(['manager', 'superadmin'] as const)('a %s is out of their reach altogether', async (key) => {
    const { device } = await manager();
    const target = await buildStaff(app, key);
    const path = `/users/${target.id}`;
    const before = await db().user.findUniqueOrThrow({ where: { id: target.id } });
    const tries = [
      await device.patch(path, { firstName: 'Moi' }),
      await device.patch(path, { email: `${crypto.randomUUID()}@example.test` }),
      await device.patch(path, { roleId: await roleId(app, 'technician') }),
      await device.delete(path),
      await device.get(`${path}/sessions`),
      ...(await Promise.all(
        ['invite', 'disable', 'enable', 'end-sessions', 'reset-totp'].map((act) => device.post(`${path}/${act}`)),
      )),
    ];
    for (const one of tries) expect(one).toMatchObject(refused('rank.too_low'));
    expect(await db().user.findUniqueOrThrow({ where: { id: target.id } })).toEqual(before);
    expect(Object.values((await device.get(path)).body.abilities)).not.toContain(true);
  });

  test('neither someone below nor they themselves become manager or superadmin', async () => {
    const { user, device } = await manager();
    const technician = await buildStaff(app);
    for (const key of ['manager', 'superadmin']) {
      const role = await roleId(app, key);
      expect(await device.patch(`/users/${technician.id}`, { roleId: role })).toMatchObject(refused('rank.too_low'));
      expect((await device.patch(`/users/${user.id}`, { roleId: role })).status).toBe(403);
      expect((await device.patch('/me', { roleId: role })).status).toBe(400);
    }
    expect((await device.patch(`/users/${user.id}`, { roleId: await roleId(app, 'technician') })).status).toBe(403);
  });

  test('they write no role, so none can be turned into more than it is', async () => {
    const { device } = await manager();
    expect((await device.post('/roles', { name: 'x', rank: 1, permissions: [] })).status).toBe(403);
    expect((await device.patch(`/roles/${await roleId(app, 'technician')}`, { rank: 99 })).status).toBe(403);
  });

  test('an administrator may not delete people: the permission is the manager’s', async () => {
    const administrator = await signedIn(app, await buildStaff(app, 'administrator'));
    expect((await administrator.delete(`/users/${(await buildStaff(app)).id}`)).body.code).toBe('auth.forbidden');
  });
});

describe('[FR-09] roles', () => {
  const as = async (key: 'superadmin' | 'manager') => openDevice(app, await buildStaff(app, key));
  const create = (device: Api, fields: object) =>
    device.post('/roles', { name: `Rôle ${crypto.randomUUID()}`, rank: 20, permissions: ['tickets.read'], ...fields });

  test('a superadmin makes, edits and deletes them', async () => {
    const superadmin = await as('superadmin');
    const created = await create(superadmin, { permissions: ['tickets.read', 'tickets.read', 'settings.write'] });
    expect(created).toMatchObject({ status: 201, body: { kind: 'staff', key: null, userCount: 0, version: 1 } });
    expect(created.body.permissions).toEqual(['tickets.read', 'settings.write']);
    const path = `/roles/${created.body.id}`;
    expect((await superadmin.patch(path, { rank: 30 })).body).toMatchObject({ rank: 30, version: 2 });
    expect((await superadmin.patch(path, { rank: 31 }, { 'if-match': '"1"' })).status).toBe(412);
    const duplicate = await create(superadmin, { name: created.body.name });
    expect(duplicate).toMatchObject({ status: 409, body: { fields: { name: 'already_used' } } });
    expect((await superadmin.delete(path)).status).toBe(204);
    const actions = await db().change.findMany({ where: { entityId: created.body.id }, orderBy: { seq: 'asc' } });
    expect(actions.map(({ entity, action }) => `${entity} ${action}`)).toEqual([
      'role created',
      'role updated',
      'role deleted',
    ]);
  });

  test('the superadmin role is as it is, and a ready-made one is edited but not deleted', async () => {
    const superadmin = await as('superadmin');
    const top = `/roles/${await roleId(app, 'superadmin')}`;
    expect((await superadmin.patch(top, { permissions: [] })).body.code).toBe('role.immutable');
    expect((await superadmin.delete(top)).body.code).toBe('role.ready_made');
    expect((await superadmin.get(top)).body.abilities).toEqual({ update: false, delete: false });
    const technician = `/roles/${await roleId(app, 'technician')}`;
    const { name } = (await superadmin.get(technician)).body;
    expect((await superadmin.patch(technician, { name: `${name} ` })).status).toBe(200);
    expect((await superadmin.delete(technician)).body.code).toBe('role.ready_made');
    expect((await create(superadmin, { rank: 100 })).status).toBe(400);
  });

  test('one that somebody has is not deleted', async () => {
    const superadmin = await as('superadmin');
    const { id } = (await create(superadmin, {})).body;
    await superadmin.post('/users', person({ roleId: id }));
    expect(await superadmin.delete(`/roles/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'role.in_use', params: { userCount: 1 } },
    });
  });

  test('a contact’s role holds only what stops at their company', async () => {
    const superadmin = await as('superadmin');
    const wide = await create(superadmin, { kind: 'client', permissions: ['tickets.read', 'users.read'] });
    expect(wide).toMatchObject({ status: 422, body: { fields: { permissions: 'not_for_clients' } } });
    const client = await superadmin.patch(`/roles/${await roleId(app, 'client')}`, { permissions: ['settings.read'] });
    expect(client.status).toBe(422);
  });

  test('a change of a role holds on the very next request of those who have it', async () => {
    const superadmin = await as('superadmin');
    const { role, device } = await roleWriter(50);
    expect((await device.get('/roles')).status).toBe(200);
    await superadmin.patch(`/roles/${role.id}`, { permissions: ['tickets.read'] });
    expect((await device.get('/roles')).status).toBe(403);
  });

  test('[FR-10] whoever writes roles stays below their own rank and within their own rights', async () => {
    const { role, user, device } = await roleWriter(50);
    expect((await create(device, { rank: 49 })).status).toBe(201);
    expect(await create(device, { rank: 50 })).toMatchObject(refused('rank.too_low'));
    expect(await create(device, { permissions: ['settings.write'] })).toMatchObject(
      refused('rank.permission_not_held'),
    );
    const { id } = (await create(device, {})).body;
    expect(await device.patch(`/roles/${id}`, { rank: 99 })).toMatchObject(refused('rank.too_low'));
    expect(await device.patch(`/roles/${id}`, { permissions: ['mails.read'] })).toMatchObject(
      refused('rank.permission_not_held'),
    );
    expect(await device.patch(`/roles/${role.id}`, { rank: 98 })).toMatchObject(refused('rank.too_low'));
    expect(await device.patch(`/roles/${await roleId(app, 'manager')}`, { rank: 1 })).toMatchObject(
      refused('rank.too_low'),
    );
    expect(await device.patch(`/users/${user.id}`, { roleId: id })).toMatchObject({ status: 403 });
  });

  test('[FR-10] a lower role that holds more than oneself is not given', async () => {
    const { device } = await roleWriter(50);
    const superadmin = await as('superadmin');
    const strong = (await create(superadmin, { rank: 10, permissions: ['settings.write'] })).body;
    expect(await device.post('/users', person({ roleId: strong.id }))).toMatchObject(
      refused('rank.permission_not_held'),
    );
  });
});

describe('[FR-15] the last superadmin', () => {
  const alone = async () => {
    const superadmin = await roleId(app, 'superadmin');
    await db().user.updateMany({ where: { roleId: superadmin }, data: { state: 'disabled' } });
    return buildStaff(app, 'superadmin');
  };

  test('superadmins change one another, never themselves', async () => {
    const [one, other] = [await alone(), await buildStaff(app, 'superadmin')];
    const device = await openDevice(app, one);
    const technician = await roleId(app, 'technician');
    expect(await device.patch(`/users/${one.id}`, { roleId: technician })).toMatchObject(refused('rank.oneself'));
    expect(await device.post(`/users/${one.id}/disable`)).toMatchObject(refused('rank.oneself'));
    expect(await device.delete(`/users/${one.id}`)).toMatchObject(refused('rank.oneself'));
    expect((await device.patch(`/users/${one.id}`, { jobTitle: 'Gérante' })).status).toBe(200);
    expect((await device.patch(`/users/${other.id}`, { roleId: technician })).status).toBe(200);
  });

  test('no other way demotes, disables or deletes the last one', async () => {
    const last = await alone();
    // Somebody above all who is not counted: their own account was disabled a moment after their request began.
    const context = await contextOf(await buildStaff(app, 'superadmin'));
    await db().user.update({ where: { id: context.actor.userId }, data: { state: 'disabled' } });
    const technician = await roleId(app, 'technician');
    const tries = [
      () => updateUser(context, last.id, { roleId: technician }, undefined),
      () => disableUser(context, last.id),
      () => deleteUser(context, last.id),
    ];
    for (const one of tries) await expect(one()).rejects.toMatchObject({ status: 409, code: 'user.last_superadmin' });
  });

  test('two who demote each other at once leave one', async () => {
    const [technician, superadmin] = [await roleId(app, 'technician'), await roleId(app, 'superadmin')];
    for (let round = 0; round < 6; round += 1) {
      const [one, other] = [await alone(), await buildStaff(app, 'superadmin')];
      // Both requests are past the gate when the first one commits: each acts by the rights they had.
      const [first, second] = [await contextOf(one), await contextOf(other)];
      const act = (context: Context, id: string) =>
        round % 2 === 0 ? updateUser(context, id, { roleId: technician }, undefined) : disableUser(context, id);
      const done = await Promise.allSettled([act(first, other.id), act(second, one.id)]);
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await db().user.count({ where: { roleId: superadmin, state: 'active' } })).toBe(1);
    }
  });
});

async function contextOf(user: { id: string }): Promise<Context> {
  const { sessionId } = await openSession(app.kernel, user.id, { userAgent: 'test', address: '127.0.0.1' });
  const known = await app.kernel.actors.find({ kind: 'session', id: sessionId });
  if (!known) throw new Error('nobody');
  const { kernel } = app;
  const { clock, settings, database } = kernel;
  return { ...known, kernel, clock, sql: database.sql, settings: settings.current(), requestId: 'test' };
}
