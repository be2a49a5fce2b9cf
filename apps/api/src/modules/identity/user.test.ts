import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import {
  buildContactWithPassword,
  buildStaffWithPassword,
  login,
  openDevice,
  PASSWORD,
  refresh,
  refreshTokenOf,
  roleId,
} from './identity.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const as = async (roleKey: Parameters<typeof buildStaff>[1]) => signedIn(app, await buildStaff(app, roleKey));
const person = (fields: object) => ({
  email: `${crypto.randomUUID()}@example.test`,
  firstName: 'Léa',
  lastName: 'Martin',
  isInvited: false,
  ...fields,
});

describe('[AG-23] people', () => {
  test('staff add, read, edit and delete them', async () => {
    const manager = await as('manager');
    const company = await buildCompany(app);
    const body = person({
      roleId: await roleId(app, 'client'),
      companyId: company.id,
      phone: ' ',
      jobTitle: 'Gérante',
    });
    const created = await manager.post('/users', body);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      companyName: company.name,
      roleName: 'Client',
      phone: null,
      state: 'no_access',
      version: 1,
    });
    const path = `/users/${created.body.id}`;
    expect((await manager.patch(path, { phone: '01' }, { 'if-match': '"1"' })).body).toMatchObject({
      phone: '01',
      version: 2,
    });
    expect((await manager.patch(path, { phone: '02' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await manager.delete(path)).status).toBe(204);
    expect((await manager.get(path)).status).toBe(404);
    const changes = await db().change.findMany({ where: { entityId: created.body.id }, orderBy: { seq: 'asc' } });
    expect(changes.map(({ action }) => action)).toEqual(['created', 'updated', 'deleted']);
    expect(changes[1]).toMatchObject({ before: { phone: null }, after: { phone: '01' }, companyId: company.id });
  });

  test('they are found by parts of their names and address, in any order', async () => {
    const manager = await as('manager');
    const [role, name] = [await roleId(app, 'technician'), crypto.randomUUID().slice(0, 8)];
    const { id } = (await manager.post('/users', person({ roleId: role, firstName: 'Anaïs', lastName: `Le-${name}` })))
      .body;
    for (const q of [name, `${name} anaïs`, `anaïs ${name.toUpperCase()}`]) {
      expect(
        (await manager.get(`/users?q=${encodeURIComponent(q)}`)).body.rows.map((row: { id: string }) => row.id),
      ).toEqual([id]);
    }
    expect((await manager.get(`/users?q=${name}%20nobody`)).body.rows).toEqual([]);
    expect((await manager.get(`/users?companyId=none&q=${name}`)).body.count).toBe(1);
    expect((await manager.get(`/users?state=active&q=${name}`)).body.count).toBe(0);
  });

  test('an address serves one person', async () => {
    const manager = await as('manager');
    const [role, taken] = [await roleId(app, 'technician'), await buildStaff(app)];
    const other = (await manager.post('/users', person({ roleId: role }))).body;
    const refused = [
      await manager.post('/users', person({ roleId: role, email: taken.email.toUpperCase() })),
      await manager.patch(`/users/${other.id}`, { email: taken.email }),
    ];
    for (const one of refused) expect(one).toMatchObject({ status: 409, body: { fields: { email: 'already_used' } } });
    const email = `${crypto.randomUUID()}@example.test`;
    const both = await Promise.all([1, 2].map(() => manager.post('/users', person({ roleId: role, email }))));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('a contact belongs to a company, a member of staff to none', async () => {
    const manager = await as('manager');
    const [client, technician, company] = [
      await roleId(app, 'client'),
      await roleId(app, 'technician'),
      await buildCompany(app),
    ];
    const noCompany = await manager.post('/users', person({ roleId: client }));
    expect(noCompany).toMatchObject({ status: 422, body: { fields: { companyId: 'required' } } });
    const inCompany = await manager.post('/users', person({ roleId: technician, companyId: company.id }));
    expect(inCompany).toMatchObject({ status: 422, body: { fields: { companyId: 'not_for_staff' } } });
    const contact = (await manager.post('/users', person({ roleId: client, companyId: company.id }))).body;
    expect((await manager.patch(`/users/${contact.id}`, { companyId: null })).body.fields).toEqual({
      companyId: 'required',
    });
    expect((await manager.patch(`/users/${contact.id}`, { roleId: technician })).body.fields).toEqual({
      companyId: 'not_for_staff',
    });
    const moved = await manager.patch(`/users/${contact.id}`, { roleId: technician, companyId: null });
    expect(moved.body).toMatchObject({ roleName: 'Technicien', companyId: null });
  });

  test('a password is never set, nor read, by this way', async () => {
    const manager = await as('manager');
    const user = await buildStaffWithPassword(app);
    for (const key of ['password', 'passwordHash', 'totpSecret', 'state', 'version']) {
      expect((await manager.patch(`/users/${user.id}`, { [key]: 'x' })).body.fields).toEqual({
        [key]: 'unrecognized_key',
      });
    }
    const text = JSON.stringify([
      (await manager.get(`/users/${user.id}`)).body,
      (await manager.get('/users?limit=100')).body,
    ]);
    expect(text).not.toMatch(/argon2|passwordHash|totpSecret/);
  });

  test('someone with a history is disabled, not deleted', async () => {
    const manager = await as('manager');
    const [worker, company] = [await buildStaff(app), await buildCompany(app)];
    await db().change.create({
      data: { entity: 'company', entityId: company.id, action: 'updated', audience: {}, actorId: worker.id },
    });
    expect(await manager.delete(`/users/${worker.id}`)).toMatchObject({
      status: 409,
      body: { code: 'user.has_history' },
    });
    const requester = await buildContact(app);
    const ticket = {
      companyId: requester.companyId,
      requesterId: requester.id,
      reference: 'T-2026-99999',
      title: 'x',
      description: 'x',
    };
    await db().ticket.create({ data: ticket as never });
    expect((await manager.delete(`/users/${requester.id}`)).body.code).toBe('user.has_history');
    const newcomer = await buildStaffWithPassword(app);
    await login(app, { email: newcomer.email });
    expect((await manager.delete(`/users/${newcomer.id}`)).status).toBe(204);
  });

  test('a contact learns nothing of the people of the business', async () => {
    const contact = await signedIn(app, await buildContact(app));
    const staff = await buildStaff(app);
    for (const url of ['/users', `/users/${staff.id}`, '/roles', `/users/${staff.id}/sessions`]) {
      expect((await contact.get(url)).status).toBe(403);
    }
  });
});

describe('[AG-23] shutting out', () => {
  test('a disabled person is refused on the very next request, everywhere', async () => {
    const manager = await as('manager');
    const user = await buildContactWithPassword(app);
    const device = await openDevice(app, user);
    const token = refreshTokenOf(await login(app, { email: user.email }));
    expect((await device.get('/me')).status).toBe(200);
    expect((await manager.post(`/users/${user.id}/disable`)).status).toBe(204);
    expect((await device.get('/me')).status).toBe(401);
    expect((await refresh(app, token)).status).toBe(401);
    expect((await login(app, { email: user.email })).body.code).toBe('auth.bad_credentials');
    expect((await manager.post(`/users/${user.id}/disable`)).body.code).toBe('user.disabled');
    expect((await manager.post(`/users/${user.id}/enable`)).status).toBe(204);
    expect((await device.get('/me')).status).toBe(401);
    expect((await login(app, { email: user.email })).status).toBe(200);
    expect((await manager.post(`/users/${user.id}/enable`)).body.code).toBe('user.not_disabled');
  });

  test('another role or company holds on the very next request', async () => {
    const superadmin = await as('superadmin');
    const user = await buildStaff(app, 'manager');
    const device = await openDevice(app, user);
    expect((await device.get('/settings')).status).toBe(200);
    await superadmin.patch(`/users/${user.id}`, { roleId: await roleId(app, 'technician') });
    expect((await device.get('/settings')).status).toBe(403);
    const [contact, company] = [await buildContact(app), await buildCompany(app)];
    const theirs = await openDevice(app, contact);
    expect((await theirs.get('/me')).body.companyId).toBe(contact.companyId);
    await superadmin.patch(`/users/${contact.id}`, { companyId: company.id });
    expect((await theirs.get(`/companies/${contact.companyId}`)).status).toBe(404);
    expect((await theirs.get(`/companies/${company.id}`)).status).toBe(200);
  });

  test('the sessions of a person are seen and ended from above only', async () => {
    const [manager, administrator] = [await as('manager'), await as('administrator')];
    const user = await buildStaff(app, 'administrator');
    const [first, second] = [await openDevice(app, user), await openDevice(app, user)];
    expect((await administrator.get(`/users/${user.id}/sessions`)).status).toBe(403);
    expect((await administrator.post(`/users/${user.id}/end-sessions`)).status).toBe(403);
    const { rows } = (await manager.get(`/users/${user.id}/sessions`)).body;
    expect(rows).toHaveLength(2);
    const own = (await first.get('/me/sessions')).body.rows.find((row: { isCurrent: boolean }) => row.isCurrent);
    expect((await manager.delete(`/users/${user.id}/sessions/${own.id}`)).status).toBe(204);
    expect([(await first.get('/me')).status, (await second.get('/me')).status]).toEqual([401, 200]);
    expect((await manager.post(`/users/${user.id}/end-sessions`)).status).toBe(204);
    expect((await second.get('/me')).status).toBe(401);
    const foreign = await buildContact(app);
    await openDevice(app, foreign);
    const theirs = await db().session.findFirstOrThrow({ where: { userId: foreign.id } });
    expect((await manager.delete(`/users/${user.id}/sessions/${theirs.id}`)).status).toBe(404);
  });

  test('a lost second factor is turned off from above, never by oneself this way', async () => {
    const manager = await as('manager');
    const user = await buildStaffWithPassword(app);
    await db().user.update({
      where: { id: user.id },
      data: { totpSecret: 'ABCDEFGHIJKLMNOP', totpEnabledAt: app.clock.now() },
    });
    expect((await login(app, { email: user.email, password: PASSWORD })).body.code).toBe('auth.code_required');
    expect((await manager.post(`/users/${user.id}/reset-totp`)).status).toBe(204);
    expect((await login(app, { email: user.email, password: PASSWORD })).status).toBe(200);
    expect((await manager.post(`/users/${user.id}/reset-totp`)).body.code).toBe('totp.not_enabled');
    const superadmin = await buildStaff(app, 'superadmin');
    expect((await (await signedIn(app, superadmin)).post(`/users/${superadmin.id}/reset-totp`)).body.code).toBe(
      'rank.oneself',
    );
  });
});
