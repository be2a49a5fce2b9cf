import { verify } from '@node-rs/argon2';
import { describe, expect, test, vi } from 'vitest';
import { api } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import {
  buildContactWithPassword,
  buildStaffWithPassword,
  login,
  OTHER_PASSWORD,
  openDevice,
  readMe,
  refreshTokenOf,
} from './identity.factory.ts';

import { hashPassword } from './password-hash.ts';

// The real argon2, watched.
vi.mock('@node-rs/argon2', { spy: true });

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

describe('[AG-30] sign-in', () => {
  test('the right password opens a session, whose cookie no script reads', async () => {
    const user = await buildStaffWithPassword(app, 'manager');
    const answer = await login(app, { email: ` ${user.email.toUpperCase()} ` });
    expect(answer.status).toBe(200);
    expect(answer.body.user).toMatchObject({
      id: user.id,
      kind: 'staff',
      roleName: 'Gestionnaire',
      companyId: null,
      hasTotp: false,
    });
    expect(answer.body.user.permissions).toContain('settings.write');
    expect(Object.keys(answer.body).toSorted()).toEqual(['accessToken', 'liveMark', 'user']);
    const cookie = String(answer.headers['set-cookie']);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/api/v1/auth']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Secure');
    expect((await readMe(app, answer.body.accessToken)).body).toEqual(answer.body.user);
  });

  test('where people come by TLS the cookie travels by nothing else', async () => {
    const user = await buildStaffWithPassword(app, 'superadmin');
    const device = await openDevice(app, user);
    await device.patch('/settings', { 'business.publicUrl': 'https://guichet.example.org' });
    expect(String((await login(app, { email: user.email })).headers['set-cookie'])).toContain('Secure');
    await device.patch('/settings', { 'business.publicUrl': null });
    expect(String((await login(app, { email: user.email })).headers['set-cookie'])).not.toContain('Secure');
  });

  test('nothing secret is in the answer, nor in the change record', async () => {
    const user = await buildContactWithPassword(app);
    const answer = await login(app, { email: user.email });
    const changes = await db().change.findMany({ where: { actorId: user.id } });
    expect(changes.map(({ entity, action }) => `${entity} ${action}`)).toEqual(['session created']);
    for (const text of [JSON.stringify(answer.body), JSON.stringify(changes, (_, value) => String(value))]) {
      expect(text).not.toMatch(/argon2|passwordHash|totpSecret/);
      expect(text).not.toContain(refreshTokenOf(answer));
    }
    expect(await db().refreshToken.count({ where: { tokenHash: refreshTokenOf(answer) } })).toBe(0);
  });

  test('a contact gets their company and their rights', async () => {
    const user = await buildContactWithPassword(app);
    const { body } = await login(app, { email: user.email });
    expect(body.user).toMatchObject({ kind: 'client', companyId: user.companyId, ticketScope: 'company' });
    expect(body.user.permissions).not.toContain('users.read');
  });

  test('a wrong password, an unknown account, one without password and one shut out get the same answer', async () => {
    const known = await buildStaffWithPassword(app);
    const invited = await buildStaff(app, 'technician', { state: 'invited' });
    const disabled = await buildStaffWithPassword(app);
    await db().user.update({ where: { id: disabled.id }, data: { state: 'disabled' } });
    const answers = await Promise.all([
      login(app, { email: known.email, password: OTHER_PASSWORD }),
      login(app, { email: 'nobody@example.test' }),
      login(app, { email: invited.email }),
      login(app, { email: disabled.email }),
    ]);
    const told = answers.map(({ status, body, headers }) => ({
      status,
      body: { ...body, requestId: '' },
      cookie: headers['set-cookie'],
    }));
    for (const one of told) expect(one).toEqual(told[0]);
    expect(told[0]).toMatchObject({ status: 401, body: { code: 'auth.bad_credentials' } });
  });

  test('an unknown account costs the work of a known one', async () => {
    const known = await buildStaffWithPassword(app);
    const works = async (email: string) => {
      vi.mocked(verify).mockClear();
      await login(app, { email, password: OTHER_PASSWORD });
      return vi.mocked(verify).mock.calls.map(([stored]) => String(stored).split('$').slice(1, 4));
    };
    const wrong = await works(known.email);
    expect(wrong).toEqual([['argon2id', 'v=19', 'm=19456,t=2,p=1']]);
    expect(await works('nobody-at-all@example.test')).toEqual(wrong);
  });

  test('[AG-23] a contact of an archived company no longer enters', async () => {
    const user = await buildContactWithPassword(app);
    const { body } = await login(app, { email: user.email });
    await db().company.update({ where: { id: user.companyId }, data: { archivedAt: app.clock.now() } });
    expect((await login(app, { email: user.email })).body.code).toBe('auth.bad_credentials');
    expect((await readMe(app, body.accessToken)).status).toBe(401);
  });

  test('[AG-23] archiving a company shuts its contacts out within a second, wherever they are signed in', async () => {
    const user = await buildContactWithPassword(app);
    const { body } = await login(app, { email: user.email });
    expect((await readMe(app, body.accessToken)).status).toBe(200);
    const manager = await openDevice(app, await buildStaff(app, 'manager'));
    expect((await manager.post(`/companies/${user.companyId}/archive`)).status).toBeLessThan(300);
    await expect.poll(async () => (await readMe(app, body.accessToken)).status, { timeout: 1000 }).toBe(401);
  });

  test('a page of another site cannot sign anybody in', async () => {
    const user = await buildStaffWithPassword(app);
    const headers = { origin: 'https://evil.example' };
    const answer = await api(app, headers).post('/auth/login', { email: user.email, password: 'Cheval-Rouge-42' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin.not_allowed' } });
  });

  test('an accent typed on another keyboard is the same password', async () => {
    const user = await buildStaffWithPassword(app);
    await db().user.update({
      where: { id: user.id },
      data: { passwordHash: await hashPassword('Vélo-Bleu-2026!'.normalize('NFC')) },
    });
    expect((await login(app, { email: user.email, password: 'Vélo-Bleu-2026!'.normalize('NFD') })).status).toBe(200);
  });
});

describe('[AG-30] throttling', () => {
  test('of 20 wrong tries at once, ten are tried and ten wait; then even the right password waits', async () => {
    const user = await buildStaffWithPassword(app);
    const tries = Array.from({ length: 20 }, (_, nth) =>
      login(app, { email: user.email, password: `Wrong-password-${nth}` }, `10.1.0.${nth}`),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const right = await login(app, { email: user.email }, '10.1.1.1');
    expect(right).toMatchObject({ status: 429, body: { code: 'auth.throttled' } });
    expect(right.body.params.retryAfter).toBeGreaterThan(800);
    expect(right.headers['retry-after']).toBe(String(right.body.params.retryAfter));
  });

  test('an account that does not exist is throttled alike', async () => {
    const statuses: number[] = [];
    for (let nth = 0; nth < 12; nth += 1)
      statuses.push((await login(app, { email: 'ghost@example.test' }, `10.2.0.${nth}`)).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  });

  test('the wait is over after a quarter of an hour', async () => {
    const user = await buildStaffWithPassword(app);
    for (let nth = 0; nth < 11; nth += 1)
      await login(app, { email: user.email, password: 'Wrong-password-1' }, `10.3.0.${nth}`);
    const now = app.clock.now();
    app.clock.set(new Date(now.getTime() + 15 * 60_000).toISOString());
    expect((await login(app, { email: user.email }, '10.3.1.1')).status).toBe(200);
    app.clock.set(now.toISOString());
  });

  test('a success forgets the failures of the account', async () => {
    const user = await buildStaffWithPassword(app);
    for (let round = 0; round < 2; round += 1) {
      for (let nth = 0; nth < 9; nth += 1)
        await login(app, { email: user.email, password: 'Wrong-password-1' }, `10.4.${round}.${nth}`);
      expect((await login(app, { email: user.email }, '10.4.9.9')).status).toBe(200);
    }
  });

  test('an address that tries many accounts waits, and its neighbours of IPv6 with it', async () => {
    const from = (nth: number) => `2001:db8:1:2::${(nth + 1).toString(16)}`;
    const tries = Array.from({ length: 105 }, (_, nth) => login(app, { email: `many-${nth}@example.test` }, from(nth)));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(100);
    expect((await login(app, { email: 'many@example.test' }, '2001:db8:1:3::1')).status).toBe(401);
  });

  test('signing in well all day long throttles nobody', async () => {
    const user = await buildStaffWithPassword(app);
    for (let nth = 0; nth < 15; nth += 1)
      expect((await login(app, { email: user.email }, '10.5.0.1')).status).toBe(200);
  });
});
