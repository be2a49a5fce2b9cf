import { describe, expect, test } from 'vitest';
import { type Api, api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import {
  buildContactWithPassword,
  buildStaffWithPassword,
  login,
  mailedToken,
  mailsTo,
  OTHER_PASSWORD,
  openDevice,
  PASSWORD,
  roleId,
} from './identity.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const newEmail = () => `${crypto.randomUUID()}@example.test`;

const choose = (token: string, password = PASSWORD) => api(app).post('/auth/passwords', { token, password });
const askReset = (email: string) => api(app).post('/auth/password-reset', { email });

async function invite(fields: object = {}) {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const email = newEmail();
  const person = { email, firstName: 'Léa', lastName: 'Martin', roleId: await roleId(app, 'technician'), ...fields };
  const answer = await manager.post('/users', person);
  expect(answer.status).toBe(201);
  return { manager, email, user: answer.body, token: await mailedToken(app, email) };
}

async function afterHours<Result>(hours: number, act: () => Promise<Result>): Promise<Result> {
  const now = app.clock.now();
  app.clock.set(new Date(now.getTime() + hours * 3_600_000).toISOString());
  try {
    return await act();
  } finally {
    app.clock.set(now.toISOString());
  }
}

describe('[AG-23] invitation', () => {
  test('from the mail to the first sign-in', async () => {
    const { email, token, user } = await invite();
    expect(user.state).toBe('invited');
    const preview = await api(app).get(`/auth/links/${token}`);
    expect(preview).toMatchObject({ status: 200, body: { purpose: 'invitation', email, firstName: 'Léa' } });
    expect((await login(app, { email })).status).toBe(401);
    expect((await choose(token)).status).toBe(204);
    expect((await login(app, { email })).body.user).toMatchObject({ id: user.id, roleName: 'Technicien' });
    expect(await db().user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({ state: 'active' });
  });

  test('staff are sent to the back-office, contacts to the portal, each in their language', async () => {
    const staff = await invite();
    const company = await buildCompany(app);
    const contact = await invite({ roleId: await roleId(app, 'client'), companyId: company.id, language: 'en' });
    const [toStaff, toContact] = [await mailsTo(app, staff.email), await mailsTo(app, contact.email)];
    expect(toStaff[0]?.textBody).toContain(`/admin/link/${staff.token}`);
    expect(toStaff[0]?.subject).toContain('Votre accès');
    expect(toContact[0]?.textBody).toMatch(new RegExp(`:\\d+/link/${contact.token}`));
    expect(toContact[0]).toMatchObject({ companyId: company.id, recipientId: contact.user.id });
    expect(toContact[0]?.subject).toContain('Your access');
  });

  test('only the hash of the link is stored', async () => {
    const { token, user } = await invite();
    const link = await db().oneTimeLink.findFirstOrThrow({ where: { userId: user.id } });
    expect(JSON.stringify(link)).not.toContain(token);
    expect(link.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the link used twice at once sets one password', async () => {
    const { token, email } = await invite();
    const answers = await Promise.all([choose(token, PASSWORD), choose(token, OTHER_PASSWORD)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    expect(answers.find(({ status }) => status === 404)?.body.code).toBe('auth.link_expired');
    const entered = await Promise.all([login(app, { email }), login(app, { email, password: OTHER_PASSWORD })]);
    expect(entered.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });

  test('it works for seven days, and not after', async () => {
    const { token } = await invite();
    expect((await afterHours(7 * 24 - 1, () => api(app).get(`/auth/links/${token}`))).status).toBe(200);
    expect((await afterHours(7 * 24 + 1, () => api(app).get(`/auth/links/${token}`))).status).toBe(404);
    expect((await afterHours(7 * 24 + 1, () => choose(token))).status).toBe(404);
  });

  test('a second invitation voids the first; someone who came in is not invited again', async () => {
    const { manager, email, user, token } = await invite();
    expect((await manager.post(`/users/${user.id}/invite`)).status).toBe(204);
    const second = await mailedToken(app, email, { atLeast: 2 });
    expect(second).not.toBe(token);
    expect((await choose(token)).status).toBe(404);
    expect((await choose(second)).status).toBe(204);
    expect(await manager.post(`/users/${user.id}/invite`)).toMatchObject({
      status: 409,
      body: { code: 'user.active' },
    });
  });

  test('of two invitations at once one link stays open', async () => {
    const { manager, user } = await invite();
    await Promise.all([manager.post(`/users/${user.id}/invite`), manager.post(`/users/${user.id}/invite`)]);
    expect(await db().oneTimeLink.count({ where: { userId: user.id, usedAt: null } })).toBe(1);
  });

  test('a corrected address gets an invitation of its own, and the wrong one opens nothing', async () => {
    const { manager, user, token } = await invite();
    const corrected = newEmail();
    expect((await manager.patch(`/users/${user.id}`, { email: corrected })).status).toBe(200);
    expect((await choose(token)).status).toBe(404);
    expect((await choose(await mailedToken(app, corrected))).status).toBe(204);
  });

  test('someone shut out before they came in stays out', async () => {
    const { manager, user, token } = await invite();
    await manager.post(`/users/${user.id}/disable`);
    expect((await api(app).get(`/auth/links/${token}`)).status).toBe(404);
    expect((await choose(token)).status).toBe(404);
    // Let in again, they need an invitation of their own.
    expect((await manager.post(`/users/${user.id}/enable`)).status).toBe(204);
    expect((await manager.get(`/users/${user.id}`)).body.state).toBe('no_access');
    expect((await choose(token)).status).toBe(404);
  });

  test('nobody is mailed who is added without an invitation', async () => {
    const { user, email } = await invite().then(async ({ manager }) => {
      const address = newEmail();
      const person = {
        email: address,
        firstName: 'A',
        lastName: 'B',
        roleId: await roleId(app, 'technician'),
        isInvited: false,
      };
      return { user: (await manager.post('/users', person)).body, email: address };
    });
    expect(user.state).toBe('no_access');
    expect(await db().mailMessage.count({ where: { toAddress: email } })).toBe(0);
  });
});

describe('[AG-30] password reset', () => {
  test('it ends every session, opens with the new password and no longer with the old', async () => {
    const user = await buildContactWithPassword(app);
    const device = await openDevice(app, user);
    expect((await askReset(user.email)).status).toBe(204);
    expect((await choose(await mailedToken(app, user.email), OTHER_PASSWORD)).status).toBe(204);
    expect((await device.get('/me')).status).toBe(401);
    expect((await login(app, { email: user.email })).status).toBe(401);
    expect((await login(app, { email: user.email, password: OTHER_PASSWORD })).status).toBe(200);
  });

  test('the answer is the same for an address that nobody has, and no mail leaves', async () => {
    const known = await buildStaffWithPassword(app);
    const [one, other] = [await askReset(known.email), await askReset('nobody@example.test')];
    expect([one.status, one.body]).toEqual([other.status, other.body]);
    await mailsTo(app, known.email);
    expect(await db().mailMessage.count({ where: { toAddress: 'nobody@example.test' } })).toBe(0);
  });

  test('it works for one hour, and only the newest of several', async () => {
    const user = await buildStaffWithPassword(app);
    await askReset(user.email);
    const first = await mailedToken(app, user.email);
    await askReset(user.email);
    const second = await mailedToken(app, user.email, { atLeast: 2 });
    expect((await choose(first)).status).toBe(404);
    expect((await afterHours(1.1, () => choose(second))).status).toBe(404);
    expect((await choose(second)).status).toBe(204);
  });

  test('nobody’s mailbox is flooded by it', async () => {
    const user = await buildStaffWithPassword(app);
    for (let nth = 0; nth < 12; nth += 1) expect((await askReset(user.email)).status).toBe(204);
    await mailsTo(app, user.email, { atLeast: 5 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await mailsTo(app, user.email)).toHaveLength(5);
  });

  test.each(['short-A1', 'aaaaaaaaaaaaaaaa', 'onlysmallletters', 'x'.repeat(201)])(
    '%s is too weak',
    async (password) => {
      const { token } = await invite();
      const answer = await choose(token, password);
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.fields)).toEqual(['password']);
      expect((await choose(token)).status).toBe(204);
    },
  );
});

describe('[AG-15] a new address', () => {
  test('it takes effect once confirmed, and the old one is told', async () => {
    const user = await buildContactWithPassword(app);
    const device = await openDevice(app, user);
    const email = newEmail();
    const answer = await device.patch('/me', { email, phone: '0601020304' });
    expect(answer.body).toMatchObject({ email: user.email, phone: '0601020304' });
    const token = await mailedToken(app, email);
    expect((await api(app).get(`/auth/links/${token}`)).body).toMatchObject({ purpose: 'email_change', email });
    expect((await choose(token)).status).toBe(404);
    expect((await login(app, { email })).status).toBe(401);
    expect((await api(app).post('/auth/email-confirmations', { token })).status).toBe(204);
    expect((await api(app).post('/auth/email-confirmations', { token })).status).toBe(404);
    expect((await login(app, { email })).status).toBe(200);
    expect((await device.get('/me')).body.email).toBe(email);
    expect((await mailsTo(app, user.email))[0]?.kind).toBe('user.email_changed');
  });

  test('a reset on its way to the old address opens nothing once the new one is in service', async () => {
    const user = await buildContactWithPassword(app);
    const email = newEmail();
    await askReset(user.email);
    const reset = await mailedToken(app, user.email);
    await (await openDevice(app, user)).patch('/me', { email });
    const token = await mailedToken(app, email);
    expect((await api(app).post('/auth/email-confirmations', { token })).status).toBe(204);
    expect((await choose(reset, OTHER_PASSWORD)).status).toBe(404);
  });

  test.each([
    ['changed', (device: Api) => device.post('/me/password', { currentPassword: PASSWORD, password: OTHER_PASSWORD })],
    [
      'reset',
      async (_: Api, { email }: { email: string }) => {
        await askReset(email);
        return choose(await mailedToken(app, email), OTHER_PASSWORD);
      },
    ],
  ])('one that a stolen session asked for is void once the password was %s', async (_, secure) => {
    const user = await buildContactWithPassword(app);
    const [stolen, own] = [await openDevice(app, user), await openDevice(app, user)];
    const email = newEmail();
    await stolen.patch('/me', { email });
    const token = await mailedToken(app, email);
    expect((await secure(own, user)).status).toBe(204);
    expect((await api(app).post('/auth/email-confirmations', { token })).status).toBe(404);
    expect((await login(app, { email: user.email, password: OTHER_PASSWORD })).status).toBe(200);
  });

  test('one that somebody has gets the same answer and no mail; one taken meanwhile is refused', async () => {
    const [user, other] = [await buildContactWithPassword(app), await buildContactWithPassword(app)];
    const device = await openDevice(app, user);
    const [taken, free] = [
      await device.patch('/me', { email: other.email }),
      await device.patch('/me', { email: newEmail() }),
    ];
    expect([taken.status, taken.body]).toEqual([free.status, free.body]);
    expect(await db().mailMessage.count({ where: { toAddress: other.email } })).toBe(0);
    const email = newEmail();
    await device.patch('/me', { email });
    const token = await mailedToken(app, email);
    await db().user.update({ where: { id: other.id }, data: { email } });
    const answer = await api(app).post('/auth/email-confirmations', { token });
    expect(answer).toMatchObject({ status: 409, body: { fields: { email: 'already_used' } } });
  });
});
