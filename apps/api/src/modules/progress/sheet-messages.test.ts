import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { startMailServer } from '../../testing/mail-server.ts';
import { buildContact } from '../../testing/people.ts';
import { startTarget } from '../../testing/target.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { startDelivery } from '../mails/public.ts';
import { tellDigests, tellDue, tellLostSms } from '../notifications/news.factory.ts';
import { startSms } from '../sms/public.ts';
import { queueOne, setSms, someNumber } from '../sms/sms.factory.ts';
import { buildPhoto, buildSheet, comment, publish } from './publication.factory.ts';

const app = useTestApp({ variables: { SMS_ALLOW_PRIVATE: '1' } });
const db = () => app.kernel.database.systemDb('test');
let mails: Awaited<ReturnType<typeof startMailServer>>;
let gateway: Awaited<ReturnType<typeof startTarget>>;
let delivery: ReturnType<typeof startDelivery>;
let sending: ReturnType<typeof startSms>;

beforeAll(async () => {
  mails = await startMailServer();
  gateway = await startTarget();
  app.kernel.environment = { ...app.kernel.environment, smtpUrl: mails.url };
  delivery = startDelivery(app.kernel);
  sending = startSms(app.kernel, { timeoutMs: 1000 });
});
afterAll(async () => {
  await Promise.all([delivery.stop(), sending.stop()]);
  await mails.stop();
  gateway.stop();
});
beforeEach(() => app.clock.set('2026-03-10T09:00:00.000Z'));

/** A sheet whose contact is told by SMS too. */
async function buildCase() {
  app.clock.set('2026-03-10T09:00:00.000Z');
  const text = '{"to":"{to}","text":"{text}"}';
  await setSms(app, { provider: 'http', sender: 'Chantier', httpUrl: gateway.url, httpBody: text, saysStop: false });
  const sheet = await buildSheet(app);
  const mobile = someNumber();
  await db().user.update({ where: { id: sheet.people.contact.id }, data: { mobile } });
  const choice = { isShown: true, mail: 'now', sms: true };
  await sheet.client.patch('/me/notification-preferences', {
    topics: { publications: choice, publicationComments: choice },
  });
  return { ...sheet, mobile };
}

const move = (seconds: number) => app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000).toISOString());

/** Time passes, and what is due leaves. */
async function later(minutes: number): Promise<void> {
  move(minutes * 60);
  await tellDue(app);
  await delivery.deliverNow();
  await sending.sendNow();
}

const mailsTo = ({ email }: { email: string }) =>
  mails.received.filter(({ to }) => to?.some(({ address }) => address === email));
const smsTo = (mobile: string) =>
  gateway.received
    .map(({ body }) => JSON.parse(body) as { to: string; text: string })
    .filter(({ to }) => to === mobile);

describe('[WS-15] by mail and SMS', () => {
  test('a publication arrives with its text, without its photos, and leads to the sheet', async () => {
    const { staff, people, mobile, projectId } = await buildCase();
    const bold = { type: 'text', text: 'Dalle <coulée>', marks: [{ type: 'bold' }] };
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [bold] }] };
    const publication = await publish(staff, projectId, { body, tell: true });
    await buildPhoto(app, { id: publication.id, projectId }, { isPublished: true });
    await buildPhoto(app, { id: publication.id, projectId }, { isPublished: true, state: 'failed' });
    await later(4.9);
    expect([mailsTo(people.contact), smsTo(mobile)]).toEqual([[], []]);
    await later(0.2);
    const { reference } = await db().project.findUniqueOrThrow({ where: { id: projectId } });
    const [mail, ...more] = mailsTo(people.contact);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`${reference} · Ravalement de la façade : Camille Équipe a publié du nouveau`);
    expect(mail?.html).toContain('<strong>Dalle &lt;coulée&gt;</strong>');
    expect(mail?.text).toContain('Dalle <coulée>');
    expect(mail?.text).toContain('1 photo à voir sur la fiche.');
    expect(mail?.text).toContain(`/worksites/${projectId}#publication-${publication.id}`);
    expect(mail?.html).not.toMatch(/<img/);
    const [sms, ...others] = smsTo(mobile);
    expect(others).toEqual([]);
    expect(sms?.text).toMatch(new RegExp(`Camille Équipe a publié du nouveau. .* http\\S+/worksites/${projectId}$`));
    expect(sms?.text).not.toContain('Dalle');
  });

  test('a client’s comment reaches who published, with what was said and the way to it', async () => {
    const { staff, client, people, projectId } = await buildCase();
    const publication = await publish(staff, projectId);
    await comment(client, publication.id, { body: 'Et le <portail> ?' });
    await later(5.1);
    const [mail] = mailsTo(people.technician);
    expect(mail?.text).toContain('Alex Contact a écrit un commentaire.');
    expect(mail?.text).toContain('« Et le <portail> ? »');
    expect(mail?.html).toContain('Et le &lt;portail&gt; ?');
    expect(mail?.text).toContain(`/admin/projects/${projectId}#publication-${publication.id}`);
    expect(mailsTo(people.contact)).toEqual([]);
  });

  test('what is undone says why; what is too long is read on the sheet', async () => {
    const { staff, people, projectId } = await buildCase();
    const publication = await publish(staff, projectId, { body: richTextOf('x'.repeat(12_000)), tell: true });
    await publish(staff, projectId, { body: richTextOf('y'.repeat(12_000)), tell: true });
    await staff.post(`/publications/${publication.id}/cancel`, { reason: 'Reprise des fonds', tell: true });
    await later(5.1);
    const [mail] = mailsTo(people.contact);
    expect(mail?.text).toContain('Cette publication a été annulée depuis.');
    expect(mail?.text).toContain('« Reprise des fonds »');
    expect(mail?.text).toContain('xxx');
    expect(mail?.text).not.toContain('yyy');
    expect(mail?.text).toContain('Le texte est à lire sur la fiche.');
  });

  test('the digest has it for whoever chose so', async () => {
    const { staff, client, people, projectId } = await buildCase();
    const digest = { publications: { isShown: false, mail: 'digest', sms: false } };
    await client.patch('/me/notification-preferences', { topics: digest, digestHour: 18 });
    await publish(staff, projectId, { tell: true });
    await later(5.1);
    expect(mailsTo(people.contact)).toEqual([]);
    app.clock.set('2026-03-10T17:30:00.000Z');
    await tellDigests(app);
    await delivery.deliverNow();
    expect(mailsTo(people.contact).map(({ text }) => text)).toEqual([expect.stringContaining('a publié du nouveau')]);
  });
});

describe('[WS-15] what happens on one sheet within five minutes', () => {
  test.each([
    ['in the day', '2026-03-10T09:00:00.000Z', ['10:00', '10:02', '10:04']],
    ['over midnight and the end of the month', '2026-03-31T21:58:00.000Z', ['23:58', '00:00', '00:02']],
    ['when the summer clock begins', '2026-03-29T00:58:00.000Z', ['01:58', '03:00', '03:02']],
    ['when it ends', '2026-10-25T00:58:00.000Z', ['02:58', '02:00', '02:02']],
  ])('makes one mail and one SMS: %s', async (_, start, hours) => {
    const { people, mobile, projectId } = await buildCase();
    app.clock.set(start);
    const author = await signedIn(app, people.technician);
    const first = await publish(author, projectId, { body: richTextOf('Première'), tell: true });
    move(120);
    await publish(author, projectId, { body: richTextOf('Seconde'), tell: true });
    move(120);
    await comment(author, first.id, { body: 'Une précision' });
    await later(0.9);
    expect(mailsTo(people.contact)).toEqual([]);
    await later(0.2);
    await later(10);
    const [mail, ...more] = mailsTo(people.contact);
    expect(more).toEqual([]);
    const at = ['Première', 'Seconde', 'Une précision'].map((words) => mail?.text?.indexOf(words) ?? -1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
    expect(at).not.toContain(-1);
    for (const hour of hours) expect(mail?.text).toContain(`${hour} : Camille Équipe`);
    expect(smsTo(mobile).map(({ text }) => text)).toEqual([expect.stringContaining('3 nouveautés')]);
  });

  test('two who publish at once, told by two processes at once, make one; what comes later begins anew', async () => {
    const { staff, manager, people, mobile, projectId } = await buildCase();
    await Promise.all([publish(staff, projectId, { tell: true }), publish(manager, projectId, { tell: true })]);
    move(301);
    await Promise.all([tellDue(app), tellDue(app)]);
    await later(0);
    expect([mailsTo(people.contact).length, smsTo(mobile).length]).toEqual([1, 1]);
    await publish(staff, projectId, { tell: true });
    await later(5.1);
    expect([mailsTo(people.contact).length, smsTo(mobile).length]).toEqual([2, 2]);
  });

  test('each contact has their own, in their language', async () => {
    const { staff, people, projectId, companyId } = await buildCase();
    const english = await buildContact(app, { companyId });
    await db().user.update({ where: { id: english.id }, data: { language: 'en' } });
    await publish(staff, projectId, { tell: true });
    await later(5.1);
    expect(mailsTo(english)[0]?.subject).toContain('published news');
    expect(mailsTo(people.contact)[0]?.subject).toContain('a publié du nouveau');
  });
});

describe('[WS-15] nothing leaves of', () => {
  test.each(['publication', 'comment', 'read', 'right', 'access'] as const)(
    'what is gone meanwhile: %s',
    async (what) => {
      const { staff, manager, client, people, mobile, projectId } = await buildCase();
      const publication = await publish(staff, projectId, { tell: what !== 'comment' });
      const contact = { where: { id: people.contact.id } };
      if (what === 'publication') await manager.delete(`/publications/${publication.id}`);
      if (what === 'comment') {
        const { id } = await comment(staff, publication.id);
        await staff.delete(`/publication-comments/${id}`);
      }
      if (what === 'read') await client.post('/notifications/read-all', { projectId });
      if (what === 'right') {
        const role = { name: `Rôle ${projectId}`, kind: 'client', rank: 0, permissions: ['tickets.read'] } as const;
        await db().user.update({
          ...contact,
          data: { role: { create: { ...role, permissions: [...role.permissions] } } },
        });
      }
      if (what === 'access') await db().user.update({ ...contact, data: { state: 'disabled' } });
      await later(5.1);
      expect([mailsTo(people.contact), smsTo(mobile)]).toEqual([[], []]);
    },
  );

  test('by SMS, once the number refused; the mail leaves', async () => {
    const { staff, manager, people, mobile, projectId } = await buildCase();
    await publish(staff, projectId, { tell: true });
    expect((await manager.post('/sms-refusals', { number: mobile })).status).toBe(201);
    await later(5.1);
    expect([mailsTo(people.contact).length, smsTo(mobile)]).toEqual([1, []]);
  });
});

test('[WS-15] SMS that were given up are told once a day to whoever may read them, not those that were switched off', async () => {
  const { manager, client } = await buildCase();
  const [lost, off] = [await queueOne(app), await queueOne(app)];
  const failed = { state: 'failed', nextAttemptAt: app.clock.now() } as const;
  await db().smsMessage.update({ where: { id: off.id }, data: { ...failed, lastError: 'switched_off' } });
  await tellLostSms(app);
  await db().smsMessage.update({ where: { id: lost.id }, data: { ...failed, lastError: 'refused' } });
  await tellLostSms(app);
  await tellLostSms(app);
  const failures = async (person: typeof manager) =>
    (await person.get('/notifications')).body.rows.filter(({ kind }: { kind: string }) => kind === 'sms.failed');
  expect(await failures(manager)).toEqual([expect.objectContaining({ entity: 'smsMessage', details: { count: 1 } })]);
  expect(await failures(client)).toEqual([]);
});
