import { describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { giveUpMails } from '../mails/mail.factory.ts';
import { buildTicket, mailsAbout } from '../tickets/ticket.factory.ts';
import { sendDigests } from './digest.ts';
import { tellFailedMails } from './failed-messages.sql.ts';

const app = useTestApp();
const path = '/me/notification-preferences';

interface Choice {
  topic: string;
  isShown: boolean;
  mail: string | null;
}

/** A contact, their ticket and the technician in charge of it. */
async function buildCase() {
  const contact = await buildContact(app);
  const assignee = await buildStaff(app);
  const ticket = await buildTicket(app, {
    companyId: contact.companyId,
    requesterId: contact.id,
    assigneeId: assignee.id,
  });
  const [client, staff] = [await signedIn(app, contact), await signedIn(app, assignee)];
  const answer = (body: string) => staff.post(`/tickets/${ticket.id}/comments`, { body });
  return { contact, assignee, ticket, client, staff, answer };
}

const choose = (api: Api, topics: object, digestHour?: number) =>
  api.patch(path, { topics, ...(digestHour !== undefined && { digestHour }) });
const told = async (api: Api): Promise<{ kind: string }[]> => (await api.get('/notifications')).body.rows;
const mailed = async (ticketId: string) => (await mailsAbout(app, ticketId)).map(({ toAddress }) => toAddress);
const digestsOf = (person: { id: string }) =>
  app.kernel.database
    .systemDb('test')
    .mailMessage.findMany({ where: { recipientId: person.id, kind: 'notifications.digest' }, orderBy: { id: 'asc' } });

describe('the choices', () => {
  test('[AG-15] each reads the topics that are theirs to hear, with the defaults', async () => {
    const { client, staff } = await buildCase();
    const topicsOf = async (api: Api) => ((await api.get(path)).body.topics as Choice[]).map(({ topic }) => topic);
    expect(await topicsOf(client)).toEqual([
      'replies',
      'progress',
      'hours',
      'questions',
      'documents',
      'accountAnswers',
      'publications',
      'publicationComments',
      'acceptance',
    ]);
    expect(await topicsOf(staff)).toEqual([
      'newTickets',
      'assignments',
      'replies',
      'notes',
      'closures',
      'ratings',
      'hours',
      'questions',
      'publicationComments',
      'acceptance',
    ]);
    expect((await client.get(path)).body).toMatchObject({
      digestHour: 8,
      topics: expect.arrayContaining([
        { topic: 'replies', isShown: true, mail: 'now', sms: null },
        { topic: 'documents', isShown: true, mail: null, sms: null },
      ]),
    });
  });

  test('[AG-15] a change keeps what it does not name, also of two at once', async () => {
    const { client } = await buildCase();
    const replies = { isShown: false, mail: 'digest' };
    const hours = { isShown: true, mail: 'never' };
    await Promise.all([choose(client, { replies }), choose(client, { hours }, 17)]);
    const { topics, digestHour } = (await client.get(path)).body;
    expect(digestHour).toBe(17);
    expect(topics).toEqual(
      expect.arrayContaining([
        { topic: 'replies', ...replies, sms: null },
        { topic: 'hours', ...hours, sms: null },
      ]),
    );
  });

  test('[AG-15] a topic of the staff, an unknown one and a wrong hour are refused', async () => {
    const { client } = await buildCase();
    const refused = async (body: object) => {
      const { status, body: problem } = await client.patch(path, body);
      return [status, problem.fields];
    };
    expect(await refused({ topics: { notes: { isShown: true } } })).toEqual([422, { 'topics.notes': 'not_allowed' }]);
    expect((await refused({ topics: { weather: { isShown: true } } }))[0]).toBe(400);
    expect((await refused({ digestHour: 24 }))[0]).toBe(400);
    expect((await refused({ topics: { hours: { isShown: true, mail: 'soon' } } }))[0]).toBe(400);
  });

  test('[AG-15] they are honoured for each topic and channel', async () => {
    const { client, contact, ticket, answer, staff } = await buildCase();
    await choose(client, { replies: { isShown: false, mail: 'now' } });
    await answer('Par mail seulement');
    expect([await told(client), await mailed(ticket.id)]).toEqual([[], [contact.email]]);
    await choose(client, { replies: { isShown: true, mail: 'never' } });
    await answer('Dans la page seulement');
    expect([(await told(client)).length, (await mailed(ticket.id)).length]).toEqual([1, 1]);
    await choose(client, { replies: { isShown: false, mail: 'never' } });
    await answer('Nulle part');
    expect([(await told(client)).length, (await mailed(ticket.id)).length]).toEqual([1, 1]);
    await staff.post(`/tickets/${ticket.id}/change-state`, { state: 'in_progress' });
    expect((await told(client)).map(({ kind }) => kind)).toContain('ticket.state_changed');
    expect(await mailed(ticket.id)).toHaveLength(2);
  });
});

describe('the digest', () => {
  const digest = { replies: { isShown: true, mail: 'digest' } };

  test('[AG-14] [AG-15] it leaves once, at the chosen hour, with what is unread and the right that this needs; a second run says nothing', async () => {
    const { client, contact, ticket, answer } = await buildCase();
    await choose(client, digest, 18);
    await answer('Première réponse');
    await answer('Seconde réponse');
    expect(await mailed(ticket.id)).toEqual([]);
    app.clock.set('2026-03-10T16:00:00.000Z');
    expect(await sendDigests(app.kernel)).toBe(0);
    app.clock.set('2026-03-10T17:00:00.000Z');
    await Promise.all([sendDigests(app.kernel), sendDigests(app.kernel)]);
    await sendDigests(app.kernel);
    const [mail, ...others] = await digestsOf(contact);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(`2 nouveautés : ${ticket.reference} · ${ticket.title}`);
    expect(mail?.textBody).toContain('Camille Équipe a répondu');
    expect(mail?.textBody).not.toContain('Première réponse');
    expect(mail?.needs).toBe('tickets.read');
    app.clock.set('2026-03-11T17:00:00.000Z');
    expect(await sendDigests(app.kernel)).toBe(0);
  });

  test('[AG-15] what was read meanwhile is not in it, and nothing makes no mail', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const { client, contact, ticket, answer } = await buildCase();
    await choose(client, digest, 18);
    await answer('Bonjour');
    await client.post('/notifications/read-all', { ticketId: ticket.id });
    app.clock.set('2026-03-10T18:00:00.000Z');
    await sendDigests(app.kernel);
    expect(await digestsOf(contact)).toEqual([]);
  });

  test('[AG-15] what stands in no list is not read with it: it leaves all the same', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const { client, contact, staff, ticket, answer } = await buildCase();
    await choose(client, { replies: { isShown: false, mail: 'digest' } }, 18);
    await answer('Seulement par mail');
    await staff.post(`/tickets/${ticket.id}/change-state`, { state: 'in_progress' });
    app.clock.set('2026-03-10T10:00:00.000Z');
    await client.post('/notifications/read-all', {});
    expect((await client.get('/notifications/count')).body.unread).toBe(0);
    app.clock.set('2026-03-10T17:30:00.000Z');
    await sendDigests(app.kernel);
    expect((await digestsOf(contact)).map(({ subject }) => subject)).toEqual([
      `1 nouveauté : ${ticket.reference} · ${ticket.title}`,
    ]);
  });

  test('[AG-15] what they wish no mail of any more is not in it', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const { client, contact, staff, ticket, answer } = await buildCase();
    await choose(client, { ...digest, progress: { isShown: true, mail: 'digest' } }, 18);
    await answer('Bonjour');
    await choose(client, { replies: { isShown: true, mail: 'never' } });
    app.clock.set('2026-03-10T17:30:00.000Z');
    await sendDigests(app.kernel);
    expect(await digestsOf(contact)).toEqual([]);
    await answer('Encore');
    await staff.post(`/tickets/${ticket.id}/change-state`, { state: 'in_progress' });
    app.clock.set('2026-03-11T17:30:00.000Z');
    await sendDigests(app.kernel);
    expect((await digestsOf(contact)).map(({ subject }) => subject)).toEqual([expect.stringContaining('1 nouveauté')]);
  });

  test('[AG-14] what is no longer theirs to read is not in it', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const { client, contact, ticket, answer } = await buildCase();
    await choose(client, digest, 18);
    await answer('Bonjour');
    const db = app.kernel.database.systemDb('test');
    await db.user.update({ where: { id: contact.id }, data: { ticketScope: 'own' } });
    await db.ticket.update({ where: { id: ticket.id }, data: { requesterId: null } });
    app.clock.set('2026-03-10T18:00:00.000Z');
    await sendDigests(app.kernel);
    expect(await digestsOf(contact)).toEqual([]);
  });

  test.each([
    ['an hour that the summer clock skips', '2026-03-28T12:00:00.000Z', 2, '2026-03-29T01:00:00.000Z'],
    ['an hour that the winter clock repeats', '2026-10-24T12:00:00.000Z', 2, '2026-10-25T01:00:00.000Z'],
  ])('[AG-15] %s still makes one digest', async (_, toldAt, hour, dueAt) => {
    app.clock.set(toldAt);
    const { client, contact, answer } = await buildCase();
    await choose(client, digest, hour);
    await answer('Bonjour');
    const due = Date.parse(dueAt);
    for (const minutes of [-120, -60, 0, 60, 120]) {
      app.clock.set(new Date(due + minutes * 60_000).toISOString());
      await sendDigests(app.kernel);
      expect(await digestsOf(contact)).toHaveLength(minutes < 0 ? 0 : 1);
    }
  });

  test('[AG-15] a process that was away for days sends one mail when it is back', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const { client, contact, answer } = await buildCase();
    await choose(client, digest, 18);
    await answer('Mardi');
    app.clock.set('2026-03-12T09:00:00.000Z');
    await (await signedIn(app, contact)).get('/me');
    app.clock.set('2026-03-13T20:30:00.000Z');
    expect(await sendDigests(app.kernel)).toBe(1);
    expect(await digestsOf(contact)).toHaveLength(1);
  });
});

describe('mails that were given up', () => {
  /** A mail that no server takes, at its last try. */
  async function fail() {
    const { ticket, answer } = await buildCase();
    await answer('Bonjour');
    await giveUpMails(app, ticket.id);
    expect(await mailsAbout(app, ticket.id)).toMatchObject([{ state: 'failed' }]);
    return ticket;
  }
  const failures = async (person: { id: string }) =>
    ((await told(await signedIn(app, person))) as { kind: string; details: object }[]).filter(
      ({ kind }) => kind === 'mail.failed',
    );
  const countsTold = async (person: { id: string }) => (await failures(person)).map(({ details }) => details);

  test('[AG-11] they are told once a day, in the page, to whoever may read them', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const [manager, technician] = [await buildStaff(app, 'manager'), await buildStaff(app)];
    const ticket = await fail();
    await tellFailedMails(app.kernel);
    await tellFailedMails(app.kernel);
    const subject = expect.stringContaining(ticket.title);
    expect(await failures(manager)).toEqual([expect.objectContaining({ details: { count: 1 }, subject })]);
    expect(await failures(technician)).toEqual([]);
  });

  test('[AG-11] the same are not told again the day after; those given up since are', async () => {
    app.clock.set('2026-04-10T15:00:00.000Z');
    const manager = await buildStaff(app, 'manager');
    await fail();
    await tellFailedMails(app.kernel);
    app.clock.set('2026-04-11T00:15:00.000Z');
    await tellFailedMails(app.kernel);
    expect(await countsTold(manager)).toEqual([{ count: 1 }]);
    app.clock.set('2026-04-11T08:00:00.000Z');
    await fail();
    await fail();
    await tellFailedMails(app.kernel);
    expect(await countsTold(manager)).toEqual([{ count: 2 }, { count: 1 }]);
    await fail();
    await tellFailedMails(app.kernel);
    app.clock.set('2026-04-12T00:15:00.000Z');
    await tellFailedMails(app.kernel);
    expect(await countsTold(manager)).toEqual([{ count: 1 }, { count: 2 }, { count: 1 }]);
  });
});
