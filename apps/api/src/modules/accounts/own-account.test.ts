import { companyFields, contactFields, settingOfField } from '@guichet/dto/accounts/client-fields';
import { describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();

async function scene(settings: Record<string, string> = {}) {
  const boss = await signedIn(app, await buildStaff(app, 'manager'));
  await boss.patch('/settings', { ...usual(), ...settings });
  const company = await buildCompany(app);
  const contact = await buildContact(app, { companyId: company.id });
  return { boss, company, contact, client: await signedIn(app, contact) };
}

/** Each test says which settings it needs: the others are as they come. */
function usual() {
  const of = (subject: 'company' | 'contact', names: readonly string[]) =>
    names.map((name) => [settingOfField(subject, name as never), subject === 'company' ? 'shown' : 'editable']);
  return Object.fromEntries([...of('company', companyFields), ...of('contact', contactFields)]);
}

const fieldOf = async (client: Api, field: string, part: 'company' | 'contact' = 'company') =>
  (await client.get('/account')).body[part].fields.find((one: { field: string }) => one.field === field);

const requestsOf = async (boss: Api, companyId: string) =>
  (await boss.get(`/change-requests?companyId=${companyId}`)).body.rows;

const told = (api: Api) => api.get('/notifications').then(({ body }) => body.rows);

const storedCompany = (id: string) => app.kernel.database.systemDb('test').company.findUniqueOrThrow({ where: { id } });

const mailsTo = (address: string) =>
  app.kernel.database.systemDb('test').mailMessage.findMany({ where: { toAddress: address }, orderBy: { id: 'asc' } });

describe('[WS-01] a hidden field', () => {
  const MARK = 'CACHE-91c4';
  const HIDEABLE_OF_COMPANY = companyFields.filter((field) => field !== 'name' && field !== 'countryCode');
  const HIDEABLE_OF_CONTACT = ['jobTitle', 'phone', 'mobile'] as const;

  test('is in no answer of any route that a client may read, whatever they ask', async () => {
    const hidden = [
      ...HIDEABLE_OF_COMPANY.map((field) => settingOfField('company', field)),
      ...HIDEABLE_OF_CONTACT.map((field) => settingOfField('contact', field)),
    ];
    const { contact, client, boss, company } = await scene(Object.fromEntries(hidden.map((key) => [key, 'hidden'])));
    const db = app.kernel.database.systemDb('test');
    const marked = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `${MARK}-${name}`]));
    await db.company.update({ where: { id: company.id }, data: marked(HIDEABLE_OF_COMPANY) });
    await db.user.update({ where: { id: contact.id }, data: marked(HIDEABLE_OF_CONTACT) });
    const ticket = await client.post('/tickets', { title: 'Panne', description: 'Texte' });
    const ids: Record<string, string> = { companies: company.id, tickets: ticket.body.id };
    const seen: string[] = [];
    for (const { method, url } of app.app.routes) {
      if (method !== 'GET' || !url.startsWith('/api/v1/') || url.endsWith('/live') || url.includes('/auth/')) continue;
      const id = ids[url.split('/')[3] ?? ''];
      if (url.includes(':') && !id) continue;
      const address = url.replace(':id', id ?? '');
      for (const query of ['', `?q=${MARK}`, '?limit=100', '?sort=-city', '?city=CACHE', `?email=${MARK}`]) {
        const answer = await client.send({ method: 'GET', url: address + query });
        expect(`${address}${query} ${answer.raw.includes(MARK)}`).toBe(`${address}${query} false`);
        if (answer.status === 200) seen.push(address);
      }
    }
    expect(seen).toEqual(
      expect.arrayContaining(['/api/v1/account', '/api/v1/companies', `/api/v1/companies/${company.id}`, '/api/v1/me']),
    );
    const hits = await client.get(`/search?q=${MARK}`);
    expect(hits.body.groups).toEqual([]);
    expect((await client.get(`/companies?q=${MARK}`)).body.rows).toEqual([]);
    expect((await boss.get(`/companies/${company.id}`)).raw.includes(MARK)).toBe(true);
  });

  test('is not there at all, rather than empty', async () => {
    const { client, company } = await scene({
      'clientAccounts.companyPhone': 'hidden',
      'clientAccounts.contactPhone': 'hidden',
    });
    expect(Object.keys((await client.get(`/companies/${company.id}`)).body)).not.toContain('phone');
    expect(Object.keys((await client.get('/me')).body)).not.toContain('phone');
    expect(await fieldOf(client, 'phone')).toBeUndefined();
    expect(await fieldOf(client, 'phone', 'contact')).toBeUndefined();
  });

  test('cannot be filtered nor sorted by', async () => {
    const { client } = await scene();
    for (const query of ['sort=city', 'sort=email', 'city=Lille', 'phone=0']) {
      expect((await client.get(`/companies?${query}`)).status, query).toBe(400);
    }
  });

  test('is refused whatever is written, so that nobody learns what it holds by guessing it', async () => {
    const { client, company } = await scene({ 'clientAccounts.companyPhone': 'hidden' });
    await app.kernel.database
      .systemDb('test')
      .company.update({ where: { id: company.id }, data: { phone: '03 20 00 00 00' } });
    const answers = await Promise.all(
      ['03 20 00 00 00', '03 20 99 99 99'].map((phone) => client.patch('/account/company', { phone })),
    );
    for (const { status, body } of answers)
      expect({ status, code: body.code, fields: body.fields }).toEqual({
        status: 403,
        code: 'account.field_locked',
        fields: { phone: 'not_editable' },
      });
  });

  test('is not told to a page that comes too late either', async () => {
    const { client, company } = await scene({
      'clientAccounts.companyPhone': 'hidden',
      'clientAccounts.companyCity': 'editable',
    });
    await app.kernel.database
      .systemDb('test')
      .company.update({ where: { id: company.id }, data: { phone: MARK, internalNotes: MARK, version: 7 } });
    const late = await client.patch('/account/company', { city: 'Lille' }, { 'if-match': '"1"' });
    expect(late.status).toBe(412);
    expect(late.body.params.current.version).toBe(7);
    expect(late.raw).not.toContain(MARK);
  });
});

describe('[WS-01] a field that the client may change', () => {
  test('changes at once, and the staff who decide are told of it with before and after', async () => {
    const { client, boss, company } = await scene({ 'clientAccounts.companyPhone': 'editable' });
    const decider = await buildStaff(app, 'administrator');
    const technician = await signedIn(app, await buildStaff(app, 'technician'));
    await client.patch('/account/company', { phone: '03 20 11 11 11' });
    const answer = await client.patch('/account/company', { phone: '03 20 22 22 22' });
    expect(answer.status).toBe(200);
    expect((await storedCompany(company.id)).phone).toBe('03 20 22 22 22');
    const [newest] = await requestsOf(boss, company.id);
    expect(newest).toMatchObject({
      state: 'applied',
      field: 'phone',
      before: '03 20 11 11 11',
      after: '03 20 22 22 22',
      requestedByName: 'Alex Contact',
    });
    expect((await told(boss)).filter((one: { companyId: string }) => one.companyId === company.id)).toHaveLength(2);
    expect(await told(technician)).toEqual([]);
    expect((await technician.get('/change-requests')).status).toBe(403);
    const mail = (await mailsTo(decider.email)).at(-1);
    expect(mail?.textBody).toContain('Téléphone : 03 20 11 11 11 → 03 20 22 22 22');
  });

  test('several of one save make one message, and what does not change makes none', async () => {
    const { client, company } = await scene({
      'clientAccounts.companyPhone': 'editable',
      'clientAccounts.companyWebsite': 'editable',
      'clientAccounts.companyCity': 'editable',
    });
    const decider = await buildStaff(app, 'administrator');
    await client.patch('/account/company', { phone: '03 20', website: 'https://exemple.fr', city: null });
    const mails = await mailsTo(decider.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.textBody).toContain('Site internet : (vide) → https://exemple.fr');
    expect(mails[0]?.textBody).not.toContain('Ville');
    const version = (await storedCompany(company.id)).version;
    await client.patch('/account/company', { phone: '03 20' });
    expect((await storedCompany(company.id)).version).toBe(version);
    expect(await mailsTo(decider.email)).toHaveLength(1);
  });

  test('two who write at once: the second is told, and nothing of the first is lost', async () => {
    const { client, company } = await scene({ 'clientAccounts.companyPhone': 'editable' });
    const answers = await Promise.all(
      ['03 20 11', '03 20 22'].map((phone) => client.patch('/account/company', { phone }, { 'if-match': '"1"' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await storedCompany(company.id)).version).toBe(2);
  });

  test.each([
    [{ siren: '123456789' }, 400, 'siren'],
    [{ vatNumber: '12' }, 400, 'vatNumber'],
    [{ email: 'pas-une-adresse' }, 400, 'email'],
    [{ internalNotes: 'x' }, 400, 'internalNotes'],
    [{ archivedAt: null }, 400, 'archivedAt'],
    [{ legalName: 'Autre' }, 403, 'legalName'],
  ])('%j is refused by naming the field', async (body, status, field) => {
    const { client } = await scene({
      'clientAccounts.companySiren': 'editable',
      'clientAccounts.companyVatNumber': 'editable',
      'clientAccounts.companyEmail': 'editable',
    });
    const answer = await client.patch('/account/company', body);
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.body.fields)).toEqual([field]);
  });

  test('a page that shows a field which is no longer theirs to change: it alone is named, and nothing is written', async () => {
    const { client, boss, company } = await scene({
      'clientAccounts.companyPhone': 'editable',
      'clientAccounts.companyCity': 'editable',
    });
    await boss.patch('/settings', { 'clientAccounts.companyPhone': 'shown' });
    const answer = await client.patch('/account/company', { phone: '03 20', city: 'Lille' });
    expect([answer.status, answer.body.fields]).toEqual([403, { phone: 'not_editable' }]);
    expect(await storedCompany(company.id)).toMatchObject({ phone: null, city: null });
  });

  test('staff have no account of this kind, and a role without the right changes nothing', async () => {
    const { boss, client, company } = await scene({ 'clientAccounts.companyPhone': 'editable' });
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    expect((await superadmin.get('/account')).status).toBe(404);
    expect((await superadmin.patch('/account/company', { phone: '1' })).status).toBe(404);
    expect((await boss.patch('/account/company', { phone: '1' })).status).toBe(403);
    const db = app.kernel.database.systemDb('test');
    const role = { name: `Lecture ${company.id}`, kind: 'client', rank: 5, permissions: ['companies.read'] } as const;
    const { id: roleId } = await db.role.create({ data: { ...role, permissions: [...role.permissions] } });
    const reader = await signedIn(
      app,
      await db.user.update({
        where: { id: (await buildContact(app, { companyId: company.id })).id },
        data: { roleId },
      }),
    );
    expect((await reader.patch('/account/company', { phone: '1' })).status).toBe(403);
    expect((await fieldOf(reader, 'phone')).mode).toBe('shown');
    expect((await fieldOf(client, 'phone')).mode).toBe('editable');
  });
});

describe('[WS-01] a contact’s own fields', () => {
  test('follow the settings by the profile too: no way round', async () => {
    const { client, contact } = await scene({ 'clientAccounts.contactLastName': 'shown' });
    const refused = await client.patch('/me', { lastName: 'Autre', phone: '06' });
    expect([refused.status, refused.body.fields]).toEqual([403, { lastName: 'not_editable' }]);
    await client.patch('/me', { phone: '06 11', mobile: '06 39 98 10 01', jobTitle: 'Gérante', language: 'en' });
    const stored = await app.kernel.database.systemDb('test').user.findUniqueOrThrow({ where: { id: contact.id } });
    expect(stored).toMatchObject({
      phone: '06 11',
      mobile: '+33639981001',
      jobTitle: 'Gérante',
      language: 'en',
      lastName: 'Contact',
    });
  });

  test('a colleague does not see what one asks for oneself', async () => {
    const { client, company } = await scene({ 'clientAccounts.contactPhone': 'approval' });
    const colleague = await signedIn(app, await buildContact(app, { companyId: company.id }));
    await client.patch('/me', { phone: '06 55 55' });
    const { waiting } = await fieldOf(client, 'phone', 'contact');
    expect(waiting.value).toBe('06 55 55');
    expect((await colleague.get('/account')).raw).not.toContain('06 55 55');
    expect((await colleague.post(`/change-requests/${waiting.id}/withdraw`)).status).toBe(404);
  });

  test('another address waits for the link sent there, whether it changes at once or by approval', async () => {
    const { client, boss, contact, company } = await scene();
    await client.patch('/me', { email: 'neuve@exemple.fr' });
    expect((await client.get('/me')).body.email).toBe(contact.email);
    expect(await mailsTo('neuve@exemple.fr')).toHaveLength(1);
    await boss.patch('/settings', { 'clientAccounts.contactEmail': 'approval' });
    await client.patch('/me', { email: 'autre@exemple.fr' });
    expect(await mailsTo('autre@exemple.fr')).toHaveLength(0);
    const [request] = await requestsOf(boss, company.id);
    expect((await boss.post(`/change-requests/${request.id}/accept`, {})).status).toBe(204);
    expect(await mailsTo('autre@exemple.fr')).toHaveLength(1);
    expect((await client.get('/me')).body.email).toBe(contact.email);
  });

  test('asking for an address that has an account tells the client nothing, and staff that it is taken', async () => {
    const other = await buildContact(app);
    const { client, boss, company } = await scene({ 'clientAccounts.contactEmail': 'approval' });
    expect((await client.patch('/me', { email: other.email })).status).toBe(200);
    const [request] = await requestsOf(boss, company.id);
    const answer = await boss.post(`/change-requests/${request.id}/accept`, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'change_request.email_taken']);
  });
});
