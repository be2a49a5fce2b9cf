import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kernel/ids.ts';
import { signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { mailsAbout } from './ticket.factory.ts';

const app = useTestApp();
const asked = { title: 'Page blanche', description: 'La page d’accueil est blanche.' };

describe('a client opens a ticket', () => {
  test('[AG-10] it is of their company, in their name, and numbered by the year', async () => {
    const contact = await buildContact(app);
    const client = await signedIn(app, contact);
    const theme = (await client.get('/ticket-themes')).body.rows[0];
    const created = await client.post('/tickets', { ...asked, priority: 'high', themeId: theme.id });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      reference: expect.stringMatching(/^T-2026-\d{5}$/),
      companyId: contact.companyId,
      requesterId: contact.id,
      requesterName: 'Alex Contact',
      state: 'open',
      priority: 'high',
      themeName: theme.name,
      accountedMinutes: 0,
      abilities: { update: true, requestClosure: true, assign: false, 'become.closed': false },
    });
  });

  test('[AG-10] its title is one line, whatever was pasted into it', async () => {
    const client = await signedIn(app, await buildContact(app));
    const title = 'Page blanche\r\nBcc: tous@corail.test\t\u202e\u0007fin';
    const { status, body } = await client.post('/tickets', { ...asked, title });
    expect(status).toBe(201);
    expect(body.title).toBe('Page blanche Bcc: tous@corail.test fin');
    const renamed = await client.patch(
      `/tickets/${body.id}`,
      { title: 'Une\nautre' },
      { 'if-match': `"${body.version}"` },
    );
    expect(renamed.body).toMatchObject({ title: 'Une autre' });
  });

  test.each(['companyId', 'requesterId', 'stepId', 'assigneeId', 'deadlineOn'])(
    '[AG-20] %s is not theirs to give',
    async (field) => {
      const contact = await buildContact(app);
      const staff = await signedIn(app, await buildStaff(app));
      const step = (await staff.get('/ticket-steps')).body.rows[0];
      const values: Record<string, string> = {
        companyId: contact.companyId,
        requesterId: contact.id,
        stepId: step.id,
        assigneeId: contact.id,
        deadlineOn: '2026-04-01',
      };
      const refused = await (await signedIn(app, contact)).post('/tickets', { ...asked, [field]: values[field] });
      expect(refused.status).toBe(422);
      expect(refused.body.fields).toEqual({ [field]: 'not_allowed' });
    },
  );

  test('[AG-11] the agency is mailed, and nothing of the ticket waits for a mail server', async () => {
    const contact = await buildContact(app);
    await setting('business.email', 'agence@example.test');
    const created = await (await signedIn(app, contact)).post('/tickets', { ...asked, title: 'Une\nsurprise' });
    expect(created.status).toBe(201);
    const [mail, ...others] = await mailsAbout(app, created.body.id);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      toAddress: 'agence@example.test',
      subject: `[${created.body.reference}] Nouveau ticket : Une surprise`,
      state: 'kept',
      sentAt: null,
    });
    expect(mail?.textBody).toContain('La page d’accueil est blanche.');
    expect(mail?.textBody).toContain(`/admin/tickets/${created.body.id}`);
    await setting('business.email', null);
  });

  test('[AG-11] the address for tickets comes first; without any address every active manager hears', async () => {
    const contact = await buildContact(app);
    const client = await signedIn(app, contact);
    const manager = await buildStaff(app, 'manager');
    await buildStaff(app, 'manager', { state: 'disabled' });
    const told = async () =>
      (await mailsAbout(app, (await client.post('/tickets', asked)).body.id)).map(({ toAddress }) => toAddress);
    expect(await told()).toEqual([manager.email]);
    await setting('business.email', 'agence@example.test');
    await setting('tickets.notificationAddress', 'tickets@example.test');
    expect(await told()).toEqual(['tickets@example.test']);
    await setting('business.email', null);
    await setting('tickets.notificationAddress', null);
  });
});

describe('staff open a ticket', () => {
  test('[AG-20] for a company, its contact, with a step, somebody in charge and a deadline', async () => {
    const contact = await buildContact(app);
    const colleague = await buildStaff(app, 'technician', { firstName: 'Sacha' });
    const staff = await signedIn(app, await buildStaff(app));
    const step = (await staff.get('/ticket-steps')).body.rows[1];
    const given = { companyId: contact.companyId, requesterId: contact.id, stepId: step.id, assigneeId: colleague.id };
    const created = await staff.post('/tickets', { ...asked, ...given, deadlineOn: '2026-04-01' });
    expect(created.body).toMatchObject({
      ...given,
      stepName: step.name,
      assigneeName: 'Sacha Équipe',
      deadlineOn: '2026-04-01',
    });
    const mails = await mailsAbout(app, created.body.id);
    expect(new Map(mails.map(({ toAddress, kind }) => [toAddress, kind]))).toEqual(
      new Map([
        [contact.email, 'ticket.created_for_you'],
        [colleague.email, 'ticket.assigned'],
      ]),
    );
    expect(mails.every(({ subject }) => subject.startsWith(`[${created.body.reference}]`))).toBe(true);
  });

  test('[AG-20] nobody is mailed for what they did themselves', async () => {
    const person = await buildStaff(app);
    const company = await buildCompany(app);
    const created = await (await signedIn(app, person)).post('/tickets', {
      ...asked,
      companyId: company.id,
      assigneeId: person.id,
    });
    expect(created.status).toBe(201);
    expect(await mailsAbout(app, created.body.id)).toEqual([]);
  });

  test('[AG-20] a company is needed, the requester is one of its contacts, and only active staff are put in charge', async () => {
    const staff = await signedIn(app, await buildStaff(app));
    const [company, stranger, gone] = [
      await buildCompany(app),
      await buildContact(app),
      await buildStaff(app, 'technician', { state: 'disabled' }),
    ];
    const fields = async (body: object) => {
      const { status, body: problem } = await staff.post('/tickets', { ...asked, ...body });
      return [status, problem.fields];
    };
    expect(await fields({})).toEqual([422, { companyId: 'required' }]);
    expect(await fields({ companyId: company.id, requesterId: stranger.id })).toEqual([
      422,
      { requesterId: 'other_company' },
    ]);
    expect(await fields({ companyId: company.id, assigneeId: stranger.id })).toEqual([
      422,
      { assigneeId: 'not_active_staff' },
    ]);
    expect(await fields({ companyId: company.id, assigneeId: gone.id })).toEqual([
      422,
      { assigneeId: 'not_active_staff' },
    ]);
    expect(await fields({ companyId: uuidv7() })).toEqual([422, { companyId: 'unknown_reference' }]);
    expect(await fields({ companyId: company.id, themeId: uuidv7() })).toEqual([422, { themeId: 'unknown_reference' }]);
  });

  test('[AG-20] whoever may open tickets without putting people in charge names nobody, and loses nothing by it', async () => {
    const { role } = app.kernel.database.systemDb('test');
    const permissions = ['tickets.read', 'tickets.create'] as const;
    const { id: roleId } = await role.create({
      data: { name: 'Accueil', kind: 'staff', rank: 5, permissions: [...permissions] },
    });
    const desk = await signedIn(app, await buildStaff(app, 'technician', { roleId }));
    const [company, colleague] = [await buildCompany(app), await buildStaff(app)];
    const input = { ...asked, companyId: company.id };
    const refused = await desk.post('/tickets', { ...input, assigneeId: colleague.id });
    expect([refused.status, refused.body.fields]).toEqual([422, { assigneeId: 'not_allowed' }]);
    expect((await desk.post('/tickets', { ...input, assigneeId: null })).body).toMatchObject({ assigneeId: null });
  });
});

describe('numbers', () => {
  test('[AG-10] sixteen tickets at once get sixteen numbers in a row, none twice, none lost', async () => {
    const clients = await Promise.all(Array.from({ length: 16 }, async () => signedIn(app, await buildContact(app))));
    const before = await app.kernel.database.systemDb('test').counter.findUnique({ where: { name: 'T-2026' } });
    const created = await Promise.all(clients.map((client) => client.post('/tickets', asked)));
    const first = (before?.value ?? 0) + 1;
    const expected = Array.from({ length: 16 }, (_, index) => `T-2026-${String(first + index).padStart(5, '0')}`);
    const references = created.map(({ body }) => body.reference);
    expect([references.length, new Set(references)]).toEqual([16, new Set(expected)]);
  });

  test('[AG-10] a refused ticket takes no number', async () => {
    const client = await signedIn(app, await buildContact(app));
    const counter = () => app.kernel.database.systemDb('test').counter.findUniqueOrThrow({ where: { name: 'T-2026' } });
    const before = await counter();
    expect((await client.post('/tickets', { ...asked, themeId: uuidv7() })).status).toBe(422);
    expect(await counter()).toEqual(before);
  });

  test('[AG-10] the year is that of the business, and numbers grow past five digits', async () => {
    const client = await signedIn(app, await buildContact(app));
    const db = app.kernel.database.systemDb('test');
    await db.counter.create({ data: { name: 'T-2027', value: 99_999 } });
    app.clock.set('2026-12-31T23:30:00.000Z');
    expect((await client.post('/tickets', asked)).body.reference).toBe('T-2027-100000');
    app.clock.set('2026-03-10T09:00:00.000Z');
  });

  test('[AG-10] the same request sent twice makes one ticket', async () => {
    const client = await signedIn(app, await buildContact(app));
    const key = { 'idempotency-key': uuidv7() };
    const first = await client.post('/tickets', asked, key);
    const second = await client.post('/tickets', asked, key);
    expect(second.body).toEqual(first.body);
    expect((await client.get('/tickets')).body.rows).toHaveLength(1);
    expect((await client.post('/tickets', { ...asked, title: 'Autre' }, key)).status).toBe(422);
  });
});

test('bad input is refused and named', async () => {
  const client = await signedIn(app, await buildContact(app));
  const refused = async (body: object) => {
    const answer = await client.post('/tickets', { ...asked, ...body });
    return [answer.status, answer.body.fields];
  };
  expect(await refused({ colour: 'red' })).toEqual([400, { colour: 'unrecognized_key' }]);
  expect(await refused({ title: 'a\0b' })).toEqual([400, { title: 'invalid_text' }]);
  expect(await refused({ title: '   ' })).toEqual([400, { title: 'required' }]);
  expect(await refused({ title: 'x'.repeat(201) })).toEqual([400, { title: 'too_big' }]);
  expect(await refused({ priority: 'extreme' })).toEqual([400, { priority: 'invalid_value' }]);
  expect(await refused({ deadlineOn: '2026-02-30' })).toEqual([400, { deadlineOn: 'invalid_date' }]);
  expect(await refused({ themeId: 'x' })).toEqual([400, { themeId: 'invalid_uuid' }]);
});

async function setting(key: string, value: unknown) {
  const manager = await signedIn(app, await buildStaff(app, 'superadmin', { state: 'active' }));
  await manager.patch('/settings', { [key]: value });
  await app.kernel.database
    .systemDb('test')
    .user.updateMany({ where: { role: { key: 'superadmin' } }, data: { state: 'disabled' } });
}
