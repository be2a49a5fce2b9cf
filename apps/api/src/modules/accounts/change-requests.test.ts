import { describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { openStream } from '../../testing/live-stream.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();

async function scene() {
  const boss = await signedIn(app, await buildStaff(app, 'manager'));
  await boss.patch('/settings', {
    'clientAccounts.companyCity': 'approval',
    'clientAccounts.companyPhone': 'approval',
  });
  const company = await buildCompany(app);
  const contact = await buildContact(app, { companyId: company.id });
  const client = await signedIn(app, contact);
  return { boss, company, contact, client };
}

const ask = async (client: Api, body: object) => (await client.patch('/account/company', body)).body;
const requests = async (boss: Api, companyId: string, state = '') =>
  (await boss.get(`/change-requests?companyId=${companyId}${state && `&state=${state}`}`)).body.rows;
const city = async (client: Api) =>
  (await client.get('/account')).body.company.fields.find((one: { field: string }) => one.field === 'city');
const stored = (id: string) => app.kernel.database.systemDb('test').company.findUniqueOrThrow({ where: { id } });

describe('[WS-01] a change that needs an approval', () => {
  test('waits, is seen by both with before and after, and is made when it is accepted', async () => {
    const { boss, client, company, contact } = await scene();
    await boss.patch(`/companies/${company.id}`, { city: 'Lille' });
    await ask(client, { city: 'Roubaix' });
    expect((await stored(company.id)).city).toBe('Lille');
    expect(await city(client)).toMatchObject({
      value: 'Lille',
      mode: 'approval',
      waiting: { value: 'Roubaix', requestedByName: 'Alex Contact' },
    });
    const [request] = await requests(boss, company.id, 'waiting');
    expect(request).toMatchObject({ before: 'Lille', after: 'Roubaix', current: 'Lille', subject: 'company' });
    expect((await boss.post(`/change-requests/${request.id}/accept`, { current: 'Lille' })).status).toBe(204);
    expect((await stored(company.id)).city).toBe('Roubaix');
    expect(await city(client)).toMatchObject({ value: 'Roubaix', waiting: null, declined: null });
    const [news] = (await client.get('/notifications')).body.rows;
    expect(news.kind).toBe('account.change_accepted');
    const again = await boss.post(`/change-requests/${request.id}/decline`, {});
    expect([again.status, again.body.code]).toEqual([409, 'change_request.decided']);
    expect(contact.companyId).toBe(company.id);
  });

  test('declined, its reason is read by the client, until they ask anew', async () => {
    const { boss, client, company } = await scene();
    await ask(client, { city: 'Roubaix' });
    const [{ id }] = await requests(boss, company.id);
    await boss.post(`/change-requests/${id}/decline`, { reason: 'Un justificatif est nécessaire.' });
    expect(await city(client)).toMatchObject({
      value: null,
      waiting: null,
      declined: { value: 'Roubaix', reason: 'Un justificatif est nécessaire.' },
    });
    await ask(client, { city: 'Roubaix' });
    expect(await city(client)).toMatchObject({ waiting: { value: 'Roubaix' }, declined: null });
  });

  test('accepted after the value has changed meanwhile: nothing is written, and both are shown', async () => {
    const { boss, client, company } = await scene();
    await ask(client, { city: 'Roubaix' });
    const [{ id }] = await requests(boss, company.id);
    await boss.patch(`/companies/${company.id}`, { city: 'Tourcoing' });
    const refused = await boss.post(`/change-requests/${id}/accept`, {});
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'change_request.value_changed',
      params: { before: null, current: 'Tourcoing', after: 'Roubaix' },
    });
    expect((await stored(company.id)).city).toBe('Tourcoing');
    expect((await requests(boss, company.id))[0].current).toBe('Tourcoing');
    expect((await boss.post(`/change-requests/${id}/accept`, { current: 'Tourcoing' })).status).toBe(204);
    expect((await stored(company.id)).city).toBe('Roubaix');
  });

  test('two for the same field: the newer one waits, the older is kept as replaced', async () => {
    const { boss, client, company } = await scene();
    const colleague = await signedIn(app, await buildContact(app, { companyId: company.id, firstName: 'Bo' }));
    await ask(client, { city: 'Roubaix' });
    await ask(colleague, { city: 'Lens' });
    const rows = await requests(boss, company.id);
    expect(rows.map(({ state, after }: { state: string; after: string }) => [state, after])).toEqual([
      ['waiting', 'Lens'],
      ['replaced', 'Roubaix'],
    ]);
    const late = await boss.post(`/change-requests/${rows[1].id}/accept`, {});
    expect(late.body.code).toBe('change_request.decided');
    expect((await city(client)).waiting).toMatchObject({ value: 'Lens', requestedByName: 'Bo Contact' });
  });

  test('two at the same moment: one waits', async () => {
    const { boss, client, company } = await scene();
    const answers = await Promise.all(
      ['Roubaix', 'Lens', 'Arras'].map((name) => client.patch('/account/company', { city: name })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await requests(boss, company.id, 'waiting')).toHaveLength(1);
    expect(await requests(boss, company.id)).toHaveLength(3);
  });

  test('said twice, it waits once', async () => {
    const { boss, client, company } = await scene();
    await ask(client, { city: 'Roubaix' });
    await ask(client, { city: 'Roubaix' });
    expect(await requests(boss, company.id)).toHaveLength(1);
  });

  test('is taken back by the client, by a button or by asking for what is', async () => {
    const { boss, client, company } = await scene();
    await boss.patch(`/companies/${company.id}`, { city: 'Lille' });
    await ask(client, { city: 'Roubaix' });
    const { waiting } = await city(client);
    expect((await client.post(`/change-requests/${waiting.id}/withdraw`)).status).toBe(204);
    await ask(client, { city: 'Lens' });
    await ask(client, { city: 'Lille' });
    expect((await requests(boss, company.id)).map(({ state }: { state: string }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
    expect((await city(client)).waiting).toBeNull();
  });

  test('accepted and taken back at the same moment: one of both', async () => {
    const { boss, client, company } = await scene();
    await ask(client, { city: 'Roubaix' });
    const [{ id }] = await requests(boss, company.id);
    const answers = await Promise.all([
      boss.post(`/change-requests/${id}/accept`, {}),
      client.post(`/change-requests/${id}/withdraw`),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });

  test('a client decides of nothing, and another company’s client withdraws nothing', async () => {
    const { boss, client, company } = await scene();
    const stranger = await signedIn(app, await buildContact(app));
    await ask(client, { city: 'Roubaix' });
    const [{ id }] = await requests(boss, company.id);
    expect((await client.post(`/change-requests/${id}/accept`, {})).status).toBe(403);
    expect((await client.get('/change-requests')).status).toBe(403);
    expect((await stranger.post(`/change-requests/${id}/withdraw`)).status).toBe(404);
  });

  test('of a field that is hidden by then: the client is told nothing of it', async () => {
    const { boss, client, company } = await scene();
    await ask(client, { city: 'Roubaix' });
    await boss.patch('/settings', { 'clientAccounts.companyCity': 'hidden' });
    expect((await client.get('/account')).raw).not.toContain('Roubaix');
    const [{ id }] = await requests(boss, company.id);
    await boss.post(`/change-requests/${id}/accept`, {});
    expect((await client.get('/notifications')).body.rows).toEqual([]);
    await boss.patch('/settings', { 'clientAccounts.companyCity': 'approval' });
  });
});

test('[WS-01] a request and what becomes of it are heard at once by those who may read it, and by nobody else', async () => {
  const { boss, client, company, contact } = await scene();
  const colleague = await buildContact(app, { companyId: company.id });
  const stranger = await buildContact(app);
  const technician = await buildStaff(app, 'technician');
  const streams = await Promise.all([contact, colleague, stranger, technician].map((one) => openStream(app, one)));
  const [own, beside, foreign, other] = streams.map(({ text }) => text);
  await ask(client, { city: 'Roubaix' });
  const [{ id }] = await requests(boss, company.id);
  const heard = (action: string) => new RegExp(`"entity":"changeRequest","entityId":"${id}","action":"${action}"`);
  for (const action of ['created', 'accepted']) {
    await expect.poll(own ?? String).toMatch(heard(action));
    await expect.poll(beside ?? String).toMatch(heard(action));
    if (action === 'created') await boss.post(`/change-requests/${id}/accept`, { current: null });
  }
  // What the others do hear comes after it.
  await boss.patch(`/companies/${stranger.companyId}`, { city: 'Nantes' });
  for (const text of [foreign, other]) {
    await expect.poll(text ?? String).toContain(`"entityId":"${stranger.companyId}"`);
    expect(text?.()).not.toContain('changeRequest');
  }
});

test('[WS-01] what a contact asks of their own record is not heard by a colleague', async () => {
  const { boss, company, contact, client } = await scene();
  await boss.patch('/settings', { 'clientAccounts.contactJobTitle': 'approval' });
  const colleague = await openStream(app, await buildContact(app, { companyId: company.id }));
  const own = await openStream(app, contact);
  await client.patch('/me', { jobTitle: 'Directrice' });
  await expect.poll(own.text).toContain('"entity":"changeRequest"');
  await boss.patch(`/companies/${company.id}`, { city: 'Nice' });
  await expect.poll(colleague.text).toContain(`"entityId":"${company.id}"`);
  expect(colleague.text()).not.toContain('changeRequest');
});
