import { describe, expect, test } from 'vitest';
import { transaction } from '../../kernel/db/transaction.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { setSms, someNumber } from '../sms/sms.factory.ts';
import { buildTicket } from '../tickets/ticket.factory.ts';
import { notify } from './notify.ts';
import { tellWaiting } from './tell-waiting.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const path = '/me/notification-preferences';

/** A contact with a mobile number, their ticket and who answers; SMS are on. */
async function buildCase(fields: { mobile?: string | null } = {}) {
  await setSms(app, { saysStop: false });
  const contact = await buildContact(app);
  const { mobile = someNumber() } = fields;
  await db().user.update({ where: { id: contact.id }, data: { mobile } });
  const assignee = await buildStaff(app, 'technician', { firstName: 'Claire', lastName: 'Martin' });
  const ticket = await buildTicket(app, {
    companyId: contact.companyId,
    requesterId: contact.id,
    assigneeId: assignee.id,
  });
  const [client, staff] = [await signedIn(app, contact), await signedIn(app, assignee)];
  const answer = (body = 'Bonjour') => staff.post(`/tickets/${ticket.id}/comments`, { body });
  return { contact, mobile, assignee, ticket, client, staff, answer };
}

const wantSms = (api: Api, topics: object = { replies: { isShown: true, mail: 'never', sms: true } }) =>
  api.patch(path, { topics });
const smsOf = ({ id }: { id: string }) =>
  db().smsMessage.findMany({ where: { recipientId: id }, orderBy: { createdAt: 'asc' } });
const mailsOf = ({ id }: { id: string }) =>
  db().mailMessage.findMany({ where: { recipientId: id, kind: 'notifications.news' }, orderBy: { createdAt: 'asc' } });

/** Minutes pass; what waited long enough is told. */
async function later(minutes: number): Promise<number> {
  app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000).toISOString());
  return tellWaiting(app.kernel);
}

/** Tells somebody of an answer in the way that gathers mails too. */
function tellGrouped({ ticket, contact }: Awaited<ReturnType<typeof buildCase>>, key: string, subjectId = ticket.id) {
  const context = { kernel: app.kernel, clock: app.clock, requestId: 'test' };
  return transaction(db(), (tx) =>
    notify(tx, context, {
      kind: 'ticket.commented',
      key,
      subject: { entity: 'ticket', id: subjectId },
      ticketId: subjectId,
      recipientIds: [contact.id],
      mail: 'grouped',
    }),
  );
}

test('[AG-14, WS-15] what is written to somebody names the right that it needs, by SMS and by mail: it is looked at once more when it leaves', async () => {
  const one = await buildCase();
  await wantSms(one.client, { replies: { isShown: true, mail: 'now', sms: true } });
  await tellGrouped(one, 'lost');
  await later(6);
  for (const [waiting] of [await smsOf(one.contact), await mailsOf(one.contact)])
    expect(waiting?.needs).toBe('tickets.read');
});

describe('[WS-15] news by SMS', () => {
  test('leave only to whoever chose so: off by default, at once in nobody’s face', async () => {
    const { contact, client, mobile, ticket, answer } = await buildCase();
    await answer();
    expect(await later(6)).toBe(0);
    expect(await smsOf(contact)).toEqual([]);
    await wantSms(client);
    await answer();
    expect(await later(4)).toBe(0);
    expect(await later(1.1)).toBe(1);
    const [sms] = await smsOf(contact);
    expect(sms).toMatchObject({ toNumber: mobile, kind: 'notifications.news', state: 'kept' });
    expect(sms?.body).toContain('Claire Martin a répondu. ');
    expect(sms?.body).toContain(ticket.reference);
    expect(sms?.body).toMatch(new RegExp(`/tickets/${ticket.id}$`));
    expect(sms?.body).not.toContain('Bonjour');
  });

  test('say once what happened within five minutes; what comes after begins anew', async () => {
    const { contact, client, answer } = await buildCase();
    await wantSms(client);
    await answer();
    await later(3);
    await answer();
    await answer();
    await later(2.1);
    await answer();
    await Promise.all([tellWaiting(app.kernel), tellWaiting(app.kernel)]);
    expect((await smsOf(contact)).map(({ body }) => body)).toEqual([expect.stringContaining('3 nouveautés')]);
    await Promise.all([later(5.1), tellWaiting(app.kernel)]);
    await later(10);
    expect(await smsOf(contact)).toHaveLength(2);
  });

  test('are not sent of what was read meanwhile', async () => {
    const { contact, client, ticket, answer } = await buildCase();
    await wantSms(client);
    await answer();
    await client.post('/notifications/read-all', { ticketId: ticket.id });
    await later(6);
    expect(await smsOf(contact)).toEqual([]);
  });

  test('are not sent once the number refused, is gone, or the person chose otherwise', async () => {
    for (const change of ['refuse', 'remove', 'choose', 'switch off'] as const) {
      const { contact, client, mobile, staff, answer } = await buildCase();
      await wantSms(client);
      await answer();
      if (change === 'refuse') await staff.post('/sms-refusals', { number: mobile ?? '' });
      if (change === 'remove') await client.patch('/me', { mobile: null });
      if (change === 'choose') await wantSms(client, { replies: { isShown: true, mail: 'never', sms: false } });
      if (change === 'switch off') await setSms(app, { isOn: false });
      await later(6);
      expect([change, await smsOf(contact)]).toEqual([change, []]);
    }
  });

  test('[AG-14] tell nothing that is no longer theirs to read', async () => {
    const { contact, client, ticket, answer } = await buildCase();
    await wantSms(client);
    await answer();
    await db().user.update({ where: { id: contact.id }, data: { ticketScope: 'own' } });
    await db().ticket.update({ where: { id: ticket.id }, data: { requesterId: null } });
    await later(6);
    expect(await smsOf(contact)).toEqual([]);
  });

  test('reach a new ticket’s managers too, written with the ticket', async () => {
    const { client } = await buildCase();
    const boss = await buildStaff(app, 'manager');
    await db().user.update({ where: { id: boss.id }, data: { mobile: someNumber() } });
    await wantSms(await signedIn(app, boss), { newTickets: { isShown: true, mail: 'never', sms: true } });
    await client.post('/tickets', { title: 'Page blanche', description: 'Rien ne s’affiche.' });
    await later(6);
    expect((await smsOf(boss)).map(({ body }) => body)).toEqual([expect.stringContaining('/admin/tickets/')]);
  });
});

describe('[WS-15] mails of news that ask for it', () => {
  test('are one for each subject and person, with every sentence', async () => {
    const one = await buildCase();
    const other = await buildTicket(app, { companyId: one.contact.companyId, requesterId: one.contact.id });
    await tellGrouped(one, 'a');
    await later(2);
    await tellGrouped(one, 'b');
    await tellGrouped(one, 'c', other.id);
    await later(3.1);
    await later(5);
    const mails = await mailsOf(one.contact);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `${one.ticket.reference} · ${one.ticket.title} : 2 nouveautés`,
      `${other.reference} · ${other.title} : Quelqu’un a répondu`,
    ]);
    expect(mails[0]?.textBody.match(/a répondu/g)).toHaveLength(2);
    expect(mails[0]?.textBody).toContain(`/tickets/${one.ticket.id}`);
  });

  test('follow each one’s choice: never, in the digest, or at once', async () => {
    const one = await buildCase();
    const choose = (mail: string) => one.client.patch(path, { topics: { replies: { isShown: true, mail } } });
    await choose('never');
    await tellGrouped(one, 'never');
    await choose('digest');
    await tellGrouped(one, 'digest');
    await later(6);
    expect(await mailsOf(one.contact)).toEqual([]);
    await choose('now');
    await tellGrouped(one, 'now');
    await later(6);
    expect(await mailsOf(one.contact)).toHaveLength(1);
  });

  test('reach a contact who has no access yet, and not one who was shut out', async () => {
    for (const [state, count] of [
      ['no_access', 1],
      ['disabled', 0],
    ] as const) {
      const one = await buildCase();
      await db().user.update({ where: { id: one.contact.id }, data: { state } });
      await tellGrouped(one, state);
      await later(6);
      expect([state, (await mailsOf(one.contact)).length]).toEqual([state, count]);
    }
  });

  test('are written once, told twice or by two at once; a rollback tells nothing', async () => {
    const one = await buildCase();
    await Promise.all([tellGrouped(one, 'same'), tellGrouped(one, 'same'), tellGrouped(one, 'same')]);
    await later(6);
    await tellGrouped(one, 'same');
    await later(6);
    expect(await mailsOf(one.contact)).toHaveLength(1);
  });
});

describe('[WS-15, AG-15] the choice of SMS', () => {
  test('is there for the topics that allow it while SMS are on, with the number it goes to', async () => {
    const { client, mobile, staff } = await buildCase();
    const read = async () => (await client.get(path)).body;
    const topicOf = async (topic: string) =>
      (await read()).topics.find((one: { topic: string }) => one.topic === topic).sms;
    expect([await topicOf('replies'), await topicOf('documents')]).toEqual([false, null]);
    expect((await read()).sms).toEqual({ number: mobile, isRefused: false });
    await staff.post('/sms-refusals', { number: mobile ?? '' });
    expect((await read()).sms.isRefused).toBe(true);
    expect(await wantSms(client, { questions: { isShown: true, sms: true } })).toMatchObject({
      status: 422,
      body: { fields: { 'topics.questions.sms': 'not_allowed' } },
    });
    await setSms(app, { isOn: false });
    expect([await topicOf('replies'), (await read()).sms]).toEqual([null, null]);
  });

  test('[WS-15] the business sets what holds for whoever chose nothing; a choice of one’s own stands', async () => {
    const { client, contact, answer } = await buildCase();
    const manager = await signedIn(app, await buildStaff(app, 'manager'));
    const defaults = { 'notifications.sms': ['replies'], 'notifications.mail': { replies: 'digest' } };
    await manager.patch('/settings', defaults);
    const replies = async () =>
      (await client.get(path)).body.topics.find(({ topic }: { topic: string }) => topic === 'replies');
    expect(await replies()).toEqual({ topic: 'replies', isShown: true, mail: 'digest', sms: true });
    await answer();
    await later(6);
    expect(await smsOf(contact)).toHaveLength(1);
    await wantSms(client, { replies: { isShown: true, mail: 'now', sms: false } });
    expect(await replies()).toMatchObject({ mail: 'now', sms: false });
    await manager.patch('/settings', { 'notifications.sms': [], 'notifications.mail': {} });
  });
});
