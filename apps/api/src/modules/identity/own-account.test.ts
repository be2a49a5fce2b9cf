import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { useTestApp } from '../../testing/test-app.ts';
import {
  buildContactWithPassword,
  buildStaffWithPassword,
  login,
  OTHER_PASSWORD,
  openDevice,
  PASSWORD,
} from './identity.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const codeOf = (secret: string, seconds = 0) =>
  generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) + seconds });
/** A code that the app shows now and that no test has used. */
const nextStep = () => app.clock.set(new Date(app.clock.now().getTime() + 90_000).toISOString());

async function enableTotp(device: Api): Promise<{ secret: string; codes: string[] }> {
  const { secret } = (await device.post('/me/totp')).body;
  const { codes } = (await device.post('/me/totp/confirm', { code: codeOf(secret) })).body;
  nextStep();
  return { secret, codes };
}

describe('[AG-15] one’s own profile', () => {
  test('name, phone and language change at once; nothing else can be changed by this route', async () => {
    const user = await buildContactWithPassword(app);
    const device = await openDevice(app, user);
    const answer = await device.patch('/me', { firstName: 'Zoé', language: 'en', phone: null });
    expect(answer.body).toMatchObject({ firstName: 'Zoé', language: 'en', phone: null, lastName: user.lastName });
    for (const key of ['roleId', 'companyId', 'state', 'passwordHash', 'ticketScope', 'permissions']) {
      expect((await device.patch('/me', { [key]: 'x' })).body.fields).toEqual({ [key]: 'unrecognized_key' });
    }
    const change = await db().change.findFirstOrThrow({ where: { entityId: user.id, action: 'profile_updated' } });
    expect(change).toMatchObject({ actorId: user.id, after: { firstName: 'Zoé', language: 'en' } });
  });

  test('a new password ends the other sessions and keeps this one', async () => {
    const user = await buildContactWithPassword(app);
    const [here, there] = [await openDevice(app, user), await openDevice(app, user)];
    const wrong = await here.post('/me/password', { currentPassword: 'nope', password: OTHER_PASSWORD });
    expect(wrong).toMatchObject({ status: 422, body: { fields: { currentPassword: 'wrong_password' } } });
    const right = await here.post('/me/password', { currentPassword: PASSWORD, password: OTHER_PASSWORD });
    expect(right.status).toBe(204);
    expect((await there.get('/me')).status).toBe(401);
    expect((await here.get('/me')).status).toBe(200);
    expect((await login(app, { email: user.email, password: OTHER_PASSWORD })).status).toBe(200);
  });

  test('a stolen session guesses the password no more often than anyone', async () => {
    const user = await buildContactWithPassword(app);
    const device = await openDevice(app, user);
    const tries = Array.from({ length: 20 }, (_, nth) =>
      device.post('/me/password', { currentPassword: `guess-${nth}`, password: OTHER_PASSWORD }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });
});

describe('[AG-30] a second factor', () => {
  test('sign-in asks for a code after the right password only, and takes each code once', async () => {
    const user = await buildStaffWithPassword(app);
    const device = await openDevice(app, user);
    const { secret } = await enableTotp(device);
    const email = user.email;
    expect((await login(app, { email })).body.code).toBe('auth.code_required');
    expect((await login(app, { email, password: OTHER_PASSWORD })).body.code).toBe('auth.bad_credentials');
    expect((await login(app, { email, code: '000000' })).body.code).toBe('auth.bad_code');
    const code = codeOf(secret);
    const both = await Promise.all([login(app, { email, code }), login(app, { email, code })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await login(app, { email, code })).body.code).toBe('auth.bad_code');
    expect((await device.get('/me')).body.hasTotp).toBe(true);
  });

  test('a clock half a minute off is forgiven, two minutes are not', async () => {
    const user = await buildStaffWithPassword(app);
    const { secret } = await enableTotp(await openDevice(app, user));
    for (const seconds of [-120, 120]) {
      expect((await login(app, { email: user.email, code: codeOf(secret, seconds) })).body.code).toBe('auth.bad_code');
    }
    expect((await login(app, { email: user.email, code: codeOf(secret, -30) })).status).toBe(200);
    expect((await login(app, { email: user.email, code: codeOf(secret, 30) })).status).toBe(200);
  });

  test('codes are guessed no more often than passwords', async () => {
    const user = await buildStaffWithPassword(app);
    await enableTotp(await openDevice(app, user));
    for (let nth = 0; nth < 5; nth += 1)
      expect((await login(app, { email: user.email })).body.code).toBe('auth.code_required');
    const tries = Array.from({ length: 12 }, (_, nth) =>
      login(app, { email: user.email, code: `00000${nth % 10}` }, `10.8.0.${nth}`),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });

  test('a recovery code opens once, however it is typed', async () => {
    const user = await buildStaffWithPassword(app);
    const { codes } = await enableTotp(await openDevice(app, user));
    expect(new Set(codes).size).toBe(10);
    const code = codes[0] as string;
    const both = await Promise.all([login(app, { email: user.email, code }), login(app, { email: user.email, code })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    const typed = (codes[1] as string).toUpperCase().replaceAll('-', '');
    expect((await login(app, { email: user.email, code: typed })).status).toBe(200);
    const stored = await db().recoveryCode.findMany({ where: { userId: user.id } });
    expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''));
  });

  test('nothing changes until a code is confirmed, and it is confirmed once', async () => {
    const user = await buildStaffWithPassword(app);
    const device = await openDevice(app, user);
    expect((await device.post('/me/totp/confirm', { code: '123456' })).body.code).toBe('totp.not_begun');
    const setup = await device.post('/me/totp');
    expect(setup.status).toBe(200);
    expect(setup.body.uri).toContain('otpauth://totp/');
    expect(setup.body.qrCode).toMatch(/^data:image\/png;base64,/);
    expect((await login(app, { email: user.email })).status).toBe(200);
    const wrong = codeOf(setup.body.secret, 3000);
    expect((await device.post('/me/totp/confirm', { code: wrong })).body.fields).toEqual({ code: 'wrong_code' });
    const code = codeOf(setup.body.secret);
    expect((await device.post('/me/totp/confirm', { code })).status).toBe(200);
    expect((await device.post('/me/totp/confirm', { code })).body.code).toBe('totp.enabled');
    expect((await device.post('/me/totp')).body.code).toBe('totp.enabled');
    expect((await login(app, { email: user.email, code })).body.code).toBe('auth.bad_code');
  });

  test('its secrets are not kept for a repeated request, nor in the change record', async () => {
    const user = await buildStaffWithPassword(app);
    const device = await openDevice(app, user);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const { secret } = (await device.post('/me/totp', undefined, headers)).body;
    const { codes } = (
      await device.post('/me/totp/confirm', { code: codeOf(secret) }, { 'idempotency-key': crypto.randomUUID() })
    ).body;
    await device.post(
      '/me/password',
      { currentPassword: PASSWORD, password: OTHER_PASSWORD },
      { 'idempotency-key': crypto.randomUUID() },
    );
    expect(await db().idempotentRequest.count({ where: { userId: user.id } })).toBe(0);
    const changes = await db().change.findMany({ where: { entityId: user.id } });
    const told = JSON.stringify(changes, (_, value) => (typeof value === 'bigint' ? Number(value) : value));
    for (const one of [secret, codes[0], 'argon2', 'totpSecret', 'passwordHash']) expect(told).not.toContain(one);
    expect(changes.map(({ action }) => action).toSorted()).toEqual(['password_changed', 'totp_enabled']);
  });

  test('going back to the password alone asks for it', async () => {
    const user = await buildStaffWithPassword(app);
    const device = await openDevice(app, user);
    await enableTotp(device);
    expect((await device.post('/me/totp/disable', { password: OTHER_PASSWORD })).status).toBe(422);
    expect((await device.post('/me/totp/disable', { password: PASSWORD })).status).toBe(204);
    expect((await login(app, { email: user.email })).status).toBe(200);
    expect(await db().recoveryCode.count({ where: { userId: user.id } })).toBe(0);
  });
});
