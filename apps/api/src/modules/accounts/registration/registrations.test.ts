import { beforeEach, describe, expect, test } from 'vitest';
import { type Api, api, signedIn } from '../../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../../testing/people.ts';
import { useTestApp } from '../../../testing/test-app.ts';
import { hideSecrets } from '../../mails/public.ts';
import { forgetRegistrations } from './forget-registrations.ts';

const app = useTestApp();
const nobody = api(app);
const systemDb = () => app.kernel.database.systemDb('test');
let manager: Api;
let count = 0;

const asking = (fields: object = {}) => {
  count += 1;
  const email = `demande-${count}@exemple.test`;
  return {
    firstName: 'Ada',
    lastName: 'Lovelace',
    companyName: 'Maçonnerie Lovelace',
    email,
    language: 'fr',
    ...fields,
  };
};

/** So many hours pass. */
const later = (hours: number) => app.clock.set(new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString());

const open = (isOpen: boolean) => manager.patch('/settings', { 'clientAccounts.selfRegistration': isOpen });

const mailsOf = (toAddress: string) =>
  systemDb().mailMessage.findMany({ where: { toAddress }, orderBy: { createdAt: 'asc' } });

/** Asks, and waits for the mail that follows the answer. */
async function ask(input: ReturnType<typeof asking>, mails = 1) {
  expect((await nobody.post('/registrations', input)).status).toBe(202);
  await expect.poll(async () => (await mailsOf(input.email)).length).toBe(mails);
  const { textBody } = (await mailsOf(input.email)).at(-1) as { textBody: string };
  return /\/register\/link\/([\w-]+)/.exec(textBody)?.[1] ?? '';
}

async function askedNow() {
  const input = asking();
  await ask(input);
  return input;
}

const confirm = (token: string) => nobody.post('/registrations/confirm', { token });

async function waiting(input = asking()) {
  await confirm(await ask(input));
  return systemDb().registration.findFirstOrThrow({ where: { email: input.email, state: 'waiting' } });
}

beforeEach(async () => {
  manager ??= await signedIn(app, await buildStaff(app, 'manager'));
  await open(true);
});

describe('[WS-02] accounts are made by the business only, unless it says otherwise', () => {
  test('as it comes, asking, confirming, listing and deciding do not exist, for anybody and whatever is sent', async () => {
    const { id } = await waiting();
    await open(false);
    expect((await nobody.get('/branding')).body.mayRegister).toBe(false);
    const nowhere = await nobody.post('/no-such-thing', {});
    const input = asking();
    const calls = [manager, nobody, await signedIn(app, await buildContact(app))].flatMap((caller) => [
      caller.post('/registrations', input),
      caller.post('/registrations', { email: 'no address' }),
      caller.send({
        method: 'POST',
        url: '/api/v1/registrations',
        payload: '{',
        headers: { 'content-type': 'application/json' },
      }),
      caller.post('/registrations/confirm', { token: 'x'.repeat(43) }),
      caller.post('/registrations/confirm', {}),
      caller.get('/registrations?unknown=1'),
      caller.post(`/registrations/${id}/accept`, { companyId: 'none' }),
      caller.post(`/registrations/${id}/decline`),
    ]);
    for (const { status, body } of await Promise.all(calls))
      expect({ status, ...body, requestId: '' }).toEqual({ status: 404, ...nowhere.body, requestId: '' });
    expect(await systemDb().registration.count({ where: { email: input.email } })).toBe(0);
  });

  test('nobody has chosen: it is off', async () => {
    await systemDb().setting.deleteMany({ where: { key: 'clientAccounts.selfRegistration' } });
    const { settingSchemas } = await import('@guichet/dto/settings/settings');
    expect(settingSchemas['clientAccounts.selfRegistration'].parse(undefined)).toBe(false);
  });
});

describe('[WS-02] asking for an account', () => {
  test('the address is confirmed by a link that serves once, then staff see it; before, they do not', async () => {
    const input = asking();
    const token = await ask(input);
    const seen = async () =>
      (await manager.get('/registrations')).body.rows.filter(({ email }: { email: string }) => email === input.email);
    expect(await seen()).toEqual([]);
    expect((await confirm(token)).status).toBeLessThan(300);
    expect(await seen()).toMatchObject([{ ...input, state: 'waiting' }]);
    expect(await confirm(token)).toMatchObject({ status: 404, body: { code: 'auth.link_expired' } });
  });

  test('followed twice at once, it serves once', async () => {
    const input = asking();
    const token = await ask(input);
    const answers = await Promise.all([confirm(token), confirm(token)]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(await systemDb().registration.count({ where: { email: input.email } })).toBe(1);
  });

  test('a day later the link is spent', async () => {
    const token = await ask(asking());
    later(25);
    expect((await confirm(token)).status).toBe(404);
  });

  test('the answer never tells whether the address is known; its owner alone is told', async () => {
    const contact = await buildContact(app);
    const [known, unknown] = [asking({ email: contact.email }), asking()];
    const answers = await Promise.all([known, unknown].map((input) => nobody.post('/registrations', input)));
    const [one, other] = answers.map(({ status, raw }) => ({ status, raw: raw.toString() }));
    expect(one).toEqual(other);
    await expect.poll(async () => (await mailsOf(contact.email)).length).toBe(1);
    const [mail] = await mailsOf(contact.email);
    expect(mail?.textBody).toContain('/sign-in');
    expect(await systemDb().registration.count({ where: { email: contact.email } })).toBe(0);
  });

  test('what was typed is in no mail: it would carry the words of a stranger', async () => {
    const input = asking({ companyName: 'Gagnez mille euros' });
    await ask(input);
    expect((await mailsOf(input.email))[0]?.textBody).not.toContain('Gagnez');
  });

  test('one address gets five mails in a quarter of an hour at most', async () => {
    const input = asking();
    for (let time = 1; time <= 5; time += 1) await ask(input, time);
    expect((await nobody.post('/registrations', input)).status).toBe(429);
  });

  test('one network asks for fifty in a quarter of an hour at most', async () => {
    later(1);
    const statuses: number[] = [];
    for (let time = 1; time <= 51; time += 1) statuses.push((await nobody.post('/registrations', asking())).status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(50);
    expect(statuses.at(-1)).toBe(429);
    later(1);
  });

  test('what was asked of an address elsewhere does not show here: only who has an account is mailed a reset', async () => {
    const contact = await buildContact(app);
    const [known, unknown] = [asking({ email: contact.email }), asking()];
    for (const { email } of [known, unknown])
      for (let time = 1; time <= 5; time += 1) await nobody.post('/auth/password-reset', { email });
    await expect.poll(async () => (await mailsOf(contact.email)).length).toBe(5);
    for (const input of [known, unknown]) expect((await nobody.post('/registrations', input)).status).toBe(202);
  });

  test('of two links of one address the last alone opens', async () => {
    const input = asking();
    const [first, last] = [await ask(input), await ask(input, 2)];
    expect((await confirm(first)).status).toBe(404);
    expect((await confirm(last)).status).toBeLessThan(300);
  });

  test('who waits already and asks again waits once', async () => {
    const input = asking();
    await waiting(input);
    expect((await confirm(await ask(input, 2))).status).toBeLessThan(300);
    expect(await systemDb().registration.count({ where: { email: input.email } })).toBe(1);
  });

  test('a link that has left is kept by nobody: the copy of its mail holds no secret', async () => {
    expect(hideSecrets((await mailsOf((await askedNow()).email))[0]?.textBody ?? '')).not.toMatch(/link\/\w/);
  });

  test.each([
    [{ firstName: ' ' }, { firstName: 'required' }],
    [{ companyName: '' }, { companyName: 'required' }],
    [{ email: 'ada' }, { email: 'invalid_email' }],
    [{ roleId: 'x' }, { roleId: 'unrecognized_key' }],
  ])('%j is refused with the field that is wrong', async (fields, named) => {
    expect((await nobody.post('/registrations', asking(fields))).body.fields).toEqual(named);
  });
});

describe('[WS-02] staff decide', () => {
  test('those who decide are told once the address is confirmed, in the page and by mail; nobody else is', async () => {
    const [decider, other] = [await buildStaff(app, 'manager'), await buildStaff(app, 'technician')];
    const token = await ask(asking({ companyName: 'Toiture Lovelace' }));
    const told = async (person: { email: string }) =>
      (await mailsOf(person.email)).filter(({ kind }) => kind === 'registration.waiting');
    expect(await told(decider)).toEqual([]);
    await confirm(token);
    const [mail] = await told(decider);
    expect(mail?.textBody).toContain('/admin/client-changes');
    expect(mail?.textBody).not.toContain('Lovelace');
    const { rows } = (await (await signedIn(app, decider)).get('/notifications')).body;
    expect(rows).toMatchObject([{ kind: 'registration.waiting', subject: 'Ada Lovelace · Toiture Lovelace' }]);
    expect(await told(other)).toEqual([]);
    expect((await (await signedIn(app, other)).get('/notifications')).body.rows).toEqual([]);
  });

  const personOf = (email: string) =>
    systemDb().user.findFirst({ where: { email }, include: { role: true, company: true } });

  test('accepted into a company that exists: a contact of it, with the role of clients, invited', async () => {
    const company = await buildCompany(app);
    const { id, email } = await waiting();
    expect((await manager.post(`/registrations/${id}/accept`, { companyId: company.id })).status).toBeLessThan(300);
    const person = await personOf(email);
    expect(person).toMatchObject({ companyId: company.id, state: 'invited', role: { key: 'client' } });
    expect((await mailsOf(email)).at(-1)?.kind).toBe('user.invitation');
  });

  test('accepted without one: a company of the name that they gave', async () => {
    const { id, email } = await waiting();
    await manager.post(`/registrations/${id}/accept`, {});
    expect(await personOf(email)).toMatchObject({ company: { name: 'Maçonnerie Lovelace' } });
  });

  test('declined: nobody is made; decided once, whoever comes second is told', async () => {
    const { id, email } = await waiting();
    const answers = await Promise.all([1, 2].map(() => manager.post(`/registrations/${id}/decline`)));
    expect(answers.map(({ status }) => (status < 300 ? 'done' : status)).sort()).toEqual([409, 'done']);
    expect(await personOf(email)).toBeNull();
    expect((await manager.post(`/registrations/${id}/accept`, {})).body.code).toBe('registration.decided');
  });

  test('an address that somebody took meanwhile is refused, and no company is left behind', async () => {
    const { id, email } = await waiting(asking({ companyName: 'Trop tard' }));
    await buildContact(app, { email });
    expect(await manager.post(`/registrations/${id}/accept`, {})).toMatchObject({
      status: 409,
      body: { code: 'registration.email_taken' },
    });
    expect(await systemDb().company.count({ where: { name: 'Trop tard' } })).toBe(0);
  });

  test('a client and a technician decide of nothing', async () => {
    const { id } = await waiting();
    for (const person of [await buildContact(app), await buildStaff(app, 'technician')]) {
      const other = await signedIn(app, person);
      expect((await other.get('/registrations')).status).toBe(403);
      expect((await other.post(`/registrations/${id}/accept`, {})).status).toBe(403);
      expect((await other.post(`/registrations/${id}/decline`)).status).toBe(403);
    }
  });
});

test('[WS-02] the night forgets links that nobody followed, and what was decided a month ago', async () => {
  const unfollowed = asking();
  await ask(unfollowed);
  const decided = await waiting();
  await manager.post(`/registrations/${decided.id}/decline`);
  later(25);
  const stands = await waiting();
  await forgetRegistrations(app.kernel);
  const left = async () => (await systemDb().registration.findMany({ select: { id: true } })).map(({ id }) => id);
  expect(await systemDb().registration.count({ where: { email: unfollowed.email } })).toBe(0);
  expect(await left()).toEqual(expect.arrayContaining([decided.id, stands.id]));
  later(31 * 24);
  await forgetRegistrations(app.kernel);
  expect(await left()).not.toContain(decided.id);
  expect(await left()).toContain(stands.id);
  expect(await mailsOf(unfollowed.email)).toEqual([]);
});
