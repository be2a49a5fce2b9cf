import { clientPermissions } from '@guichet/dto/identity/permission';
import { beforeAll, describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildTicket } from '../tickets/ticket.factory.ts';
import { forgetMails } from './forget-mails.ts';
import { filePart, parts, take, writeMail } from './intake.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const person = async (role: 'administrator' | 'technician' = 'administrator') =>
  signedIn(app, await buildStaff(app, role));
let serial = 0;

beforeAll(async () => {
  const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
  await admin.patch('/settings', { 'incoming.address': 'support@corail.test' });
});

/** A mail of somebody unknown, waiting. */
async function waiting(fields: Partial<Parameters<typeof writeMail>[0]> = {}) {
  serial += 1;
  const from = `zoe${serial}@unknown.test`;
  await take(
    app,
    writeMail({ from: `Zoé Martin <${from}>`, subject: 'Un devis', body: 'Bonjour,\n<b>combien</b> ?', ...fields }),
  );
  const mail = await db().incomingMail.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return { id: mail.id, storageKey: mail.storageKey ?? '', from };
}

describe('[AG-17] the mails of unknown senders', () => {
  test('are read as text by whoever may decide, and by nobody else', async () => {
    const { id, from } = await waiting(
      parts('Content-Type: text/plain; charset=utf-8\r\n\r\nBonjour', filePart('a.txt', 'a')),
    );
    const { body } = await (await person()).get(`/incoming-mails/${id}`);
    expect(body).toMatchObject({
      state: 'waiting',
      reason: 'unknown_sender',
      fromName: 'Zoé Martin',
      fromAddress: from,
      body: 'Bonjour',
      files: [
        {
          name: 'a.txt',
          sizeBytes: 1,
          problem: null,
        },
      ],
      abilities: {
        accept: true,
        refuse: true,
      },
    });
    const { body: list } = await (await person()).get('/incoming-mails?state=waiting');
    expect(list.rows.map((row: { id: string }) => row.id)).toContain(id);
    expect((await (await person('technician')).get('/incoming-mails')).status).toBe(403);
    expect((await (await signedIn(app, await buildContact(app))).get(`/incoming-mails/${id}`)).status).toBe(403);
  });

  test('accepted with a new contact, one becomes their ticket with its files, once', async () => {
    const { id, from, storageKey } = await waiting(
      parts('Content-Type: text/plain; charset=utf-8\r\n\r\nBonjour', filePart('../a.txt', 'a')),
    );
    const { id: companyId } = await buildCompany(app);
    const staff = await person();
    const missing = await staff.post(`/incoming-mails/${id}/accept`, {});
    expect(missing).toMatchObject({ status: 422, body: { fields: { companyId: 'required' } } });
    const input = { companyId, firstName: 'Zoé', lastName: 'Martin' };
    const { body } = await staff.post(`/incoming-mails/${id}/accept`, input);
    const contact = await db().user.findUniqueOrThrow({ where: { email: from } });
    expect(contact).toMatchObject({ companyId, state: 'no_access', firstName: 'Zoé' });
    const ticket = await db().ticket.findUniqueOrThrow({
      where: { id: body.ticketId },
      include: { attachments: true },
    });
    expect(ticket).toMatchObject({ title: 'Un devis', description: 'Bonjour', requesterId: contact.id, companyId });
    expect(ticket.attachments.map(({ name }) => name)).toEqual(['a.txt']);
    expect(await staff.post(`/incoming-mails/${id}/accept`, input)).toMatchObject({
      status: 409,
      body: { code: 'intake.decided' },
    });
    expect(await db().incomingMail.findUnique({ where: { id } })).toMatchObject({
      state: 'accepted',
      body: '',
      storageKey: null,
    });
    expect(await app.kernel.storage.has(storageKey)).toBe(false);
    const change = await db().change.findFirst({ where: { entity: 'incomingMail', entityId: id, action: 'accepted' } });
    expect(change?.after).toMatchObject({ ticketId: ticket.id });
  });

  test('two who accept at once make one ticket', async () => {
    const { id } = await waiting();
    const contact = await buildContact(app);
    const staff = await person();
    const answers = await Promise.all(
      [0, 1, 2].map(() => staff.post(`/incoming-mails/${id}/accept`, { requesterId: contact.id })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(await db().ticket.count({ where: { requesterId: contact.id } })).toBe(1);
  });

  test('[AG-14] one goes on a ticket of the contact it is said to be of, and on no other company’s', async () => {
    const { id } = await waiting();
    const [contact, other] = [await buildContact(app), await buildContact(app)];
    const [own, foreign] = [
      await buildTicket(app, { companyId: contact.companyId }),
      await buildTicket(app, { companyId: other.companyId }),
    ];
    const staff = await person();
    const accept = (ticketId: string) =>
      staff.post(`/incoming-mails/${id}/accept`, { requesterId: contact.id, ticketId });
    expect(await accept(foreign.id)).toMatchObject({ status: 422, body: { fields: { ticketId: 'other_company' } } });
    expect((await accept(own.id)).status).toBe(201);
    expect(await db().comment.findMany({ where: { ticketId: own.id } })).toMatchObject([
      { authorId: contact.id, isByMail: true, body: 'Bonjour,\n<b>combien</b> ?' },
    ]);
  });

  test('[FR-10] nobody writes in the name of a member of staff by accepting a mail that bears their address', async () => {
    const boss = await buildStaff(app, 'superadmin');
    const { id } = await waiting({ from: boss.email });
    const ticket = await buildTicket(app, { companyId: (await buildCompany(app)).id });
    const staff = await person();
    for (const input of [{ requesterId: boss.id, ticketId: ticket.id }, { ticketId: ticket.id }, {}]) {
      const answer = await staff.post(`/incoming-mails/${id}/accept`, input);
      expect(answer).toMatchObject({ status: 422, body: { fields: { requesterId: 'not_a_contact' } } });
    }
    expect(await db().comment.count({ where: { ticketId: ticket.id } })).toBe(0);
  });

  test('a contact is made by whoever may make contacts only', async () => {
    const { id } = await waiting();
    const role = await db().role.create({
      data: { name: 'Standard', kind: 'staff', rank: 20, permissions: ['intake.decide', 'companies.read'] },
    });
    const staff = await signedIn(app, await buildStaff(app, 'technician', { roleId: role.id }));
    const input = { companyId: (await buildCompany(app)).id, firstName: 'Zoé', lastName: 'Martin' };
    expect((await staff.post(`/incoming-mails/${id}/accept`, input)).status).toBe(403);
  });

  test('a company and its contact are made in one go, once, though two accept at once', async () => {
    const { id, from } = await waiting();
    const staff = await person();
    const companyName = `Boulangerie ${from}`;
    const input = { companyName, firstName: 'Zoé', lastName: 'Martin' };
    const { id: companyId } = await buildCompany(app);
    expect(await staff.post(`/incoming-mails/${id}/accept`, { ...input, companyId })).toMatchObject({
      status: 422,
      body: { fields: { companyName: 'only_one' } },
    });
    const answers = await Promise.all([1, 2].map(() => staff.post(`/incoming-mails/${id}/accept`, input)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [made, ...others] = await db().company.findMany({ where: { name: companyName } });
    expect(others).toEqual([]);
    expect(await db().user.findUniqueOrThrow({ where: { email: from } })).toMatchObject({ companyId: made?.id });
    expect(await db().ticket.count({ where: { companyId: made?.id ?? '' } })).toBe(1);
  });

  test('a company is made by whoever may make companies only, and nothing of it is left when it is refused', async () => {
    const { id, from } = await waiting();
    const permissions = ['intake.decide', 'companies.read', 'users.write', ...clientPermissions];
    const role = await db().role.create({ data: { name: 'Accueil', kind: 'staff', rank: 20, permissions } });
    const staff = await signedIn(app, await buildStaff(app, 'technician', { roleId: role.id }));
    const input = { companyName: `Sans droit ${from}`, firstName: 'Zoé', lastName: 'Martin' };
    expect(await staff.post(`/incoming-mails/${id}/accept`, input)).toMatchObject({
      status: 403,
      body: { params: { permission: 'companies.write' } },
    });
    expect(await db().company.count({ where: { name: input.companyName } })).toBe(0);
    expect(await db().user.count({ where: { email: from } })).toBe(0);
  });

  test('a contact who was shut out or erased is not made to speak, chosen or by their address', async () => {
    const contact = await buildContact(app);
    await db().user.update({ where: { id: contact.id }, data: { state: 'disabled' } });
    const [other, own] = [await waiting(), await waiting({ from: contact.email })];
    const staff = await person();
    const answers = [
      await staff.post(`/incoming-mails/${other.id}/accept`, { requesterId: contact.id }),
      await staff.post(`/incoming-mails/${own.id}/accept`, {}),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 422, body: { fields: { requesterId: 'contact_disabled' } } });
    expect(await db().ticket.count({ where: { requesterId: contact.id } })).toBe(0);
    expect((await staff.get(`/incoming-mails/${own.id}`)).body.state).toBe('waiting');
  });

  test('refused in silence or with an answer, which says that a machine sends it; a second refusal is one too many', async () => {
    const [silent, told] = [await waiting(), await waiting()];
    const staff = await person();
    expect((await staff.post(`/incoming-mails/${silent.id}/refuse`, {})).status).toBe(204);
    expect(await db().mailMessage.count({ where: { toAddress: silent.from } })).toBe(0);
    expect(await app.kernel.storage.has(silent.storageKey)).toBe(false);
    await staff.post(`/incoming-mails/${told.id}/refuse`, { answer: 'Écrivez plutôt au service commercial.' });
    const mail = await db().mailMessage.findFirstOrThrow({ where: { toAddress: told.from } });
    expect(mail).toMatchObject({ kind: 'incoming.refused', subject: 'Re: Un devis' });
    expect(mail.textBody).toContain('service commercial');
    expect(mail.inReplyTo).toMatch(/@client\.test>$/);
    expect((await staff.post(`/incoming-mails/${told.id}/refuse`, {})).body.code).toBe('intake.decided');
  });

  test('a blocked sender is not heard until somebody lets them in again', async () => {
    const { id, from } = await waiting();
    const staff = await person();
    await staff.post(`/incoming-mails/${id}/refuse`, { isBlocked: true });
    const state = async () => {
      await take(app, writeMail({ from }));
      return (await db().incomingMail.findFirstOrThrow({ orderBy: { id: 'desc' } })).state;
    };
    expect(await state()).toBe('ignored');
    const { body } = await staff.get('/blocked-senders');
    expect(body.rows).toMatchObject([{ address: from }]);
    expect((await staff.delete(`/blocked-senders/${body.rows[0].id}`)).status).toBe(204);
    expect(await state()).toBe('waiting');
  });

  test('what became nothing is forgotten in time; what waits is not', async () => {
    const { id } = await waiting();
    await take(app, writeMail({ from: 'robot@unknown.test', headers: ['Auto-Submitted: auto-generated'] }));
    await db().incomingMail.updateMany({ data: { createdAt: new Date('2024-01-01') } });
    await forgetMails(app.kernel);
    expect(await db().incomingMail.count({ where: { state: { in: ['ignored', 'refused'] } } })).toBe(0);
    expect(await db().incomingMail.count({ where: { id } })).toBe(1);
  });
});
