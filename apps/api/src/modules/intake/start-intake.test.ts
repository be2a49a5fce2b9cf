import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { startTestMailbox, type TestMailbox } from '../../testing/imap-server.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { filePart, parts, withMailbox, writeMail } from './intake.factory.ts';
import { readMailboxAddress } from './mailbox.ts';
import { type Intake, startIntake } from './start-intake.ts';

const app = useTestApp();
const FIRST_WAIT_MS = 50;
let mailbox: TestMailbox;
let running: Intake[] = [];

beforeAll(async () => {
  const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
  await admin.patch('/settings', { 'incoming.address': 'support@corail.test' });
});
beforeEach(async () => {
  mailbox = await startTestMailbox();
});
afterEach(async () => {
  await Promise.all(running.map((intake) => intake.stop()));
  running = [];
  await mailbox.goAway();
});

const start = () => {
  const intake = startIntake(withMailbox(app, mailbox.url), FIRST_WAIT_MS);
  running.push(intake);
  return intake;
};
const db = () => app.kernel.database.systemDb('test');
const ticketsOf = (contact: { id: string }) =>
  db().ticket.findMany({ where: { requesterId: contact.id }, include: { attachments: true } });
const until = (check: () => unknown) => expect.poll(check, { timeout: 15_000, interval: 50 });

test('[AG-17] what is in the mailbox and what arrives while it is read become tickets, and are put aside', async () => {
  const contact = await buildContact(app);
  mailbox.receive(
    writeMail({
      from: contact.email,
      subject: 'Un',
      ...parts('Content-Type: text/plain\r\n\r\nVoici', filePart('a.txt', 'a')),
    }),
  );
  start();
  await until(async () => (await ticketsOf(contact)).length).toBe(1);
  mailbox.receive(writeMail({ from: contact.email, subject: 'Deux' }));
  await until(async () => (await ticketsOf(contact)).map(({ title }) => title).toSorted()).toEqual(['Deux', 'Un']);
  await until(() => [mailbox.inFolder('INBOX').length, mailbox.inFolder('Guichet').length]).toEqual([0, 2]);
  const [first] = (await ticketsOf(contact)).filter(({ title }) => title === 'Un');
  expect(first?.attachments.map(({ name }) => name)).toEqual(['a.txt']);
});

test('[AG-17] two processes and a mail that comes back make one ticket; the second reads on when the first stops', async () => {
  const contact = await buildContact(app);
  const mail = writeMail({ from: contact.email, subject: 'Une fois' });
  const [one] = [start(), start()];
  mailbox.receive(mail);
  mailbox.receive(mail);
  await until(() => mailbox.inFolder('Guichet').length).toBe(2);
  expect(await ticketsOf(contact)).toHaveLength(1);
  await one.stop();
  mailbox.receive(writeMail({ from: contact.email, subject: 'Ensuite' }));
  await until(async () => (await ticketsOf(contact)).length).toBe(2);
});

test('[AG-17] a server that is gone stops nothing: what came meanwhile is taken when it is back', async () => {
  const contact = await buildContact(app);
  start();
  mailbox.receive(writeMail({ from: contact.email, subject: 'Avant' }));
  await until(async () => (await ticketsOf(contact)).length).toBe(1);
  await mailbox.goAway();
  mailbox.receive(writeMail({ from: contact.email, subject: 'Pendant' }));
  expect((await app.app.http.inject({ url: '/api/v1/branding' })).statusCode).toBe(200);
  await mailbox.comeBack();
  await until(async () => (await ticketsOf(contact)).length).toBe(2);
});

test('[AG-17] a mail that cannot be taken holds no other up: it stays in the mailbox, and is taken once it can be', async () => {
  const contact = await buildContact(app);
  const kernel = withMailbox(app, mailbox.url);
  const { storage } = kernel;
  let isFull = true;
  const write: typeof storage.write = (key, ...rest) =>
    isFull && key.startsWith('mails/') ? Promise.reject(new Error('No space left.')) : storage.write(key, ...rest);
  mailbox.receive(writeMail({ from: 'stranger@elsewhere.test', subject: 'En premier' }));
  mailbox.receive(writeMail({ from: contact.email, subject: 'Ensuite' }));
  running.push(startIntake({ ...kernel, storage: { ...storage, write } }, FIRST_WAIT_MS));
  await until(async () => (await ticketsOf(contact)).length).toBe(1);
  await until(() => [mailbox.inFolder('INBOX').length, mailbox.inFolder('Guichet').length]).toEqual([1, 1]);
  isFull = false;
  mailbox.receive(writeMail({ from: contact.email, subject: 'Après' }));
  await until(() => [mailbox.inFolder('INBOX').length, mailbox.inFolder('Guichet').length]).toEqual([0, 3]);
  expect(await db().incomingMail.count({ where: { fromAddress: 'stranger@elsewhere.test', state: 'waiting' } })).toBe(
    1,
  );
});

test('[AG-17] a mail of 30 MB gives its words; its files are named as left out and never loaded', async () => {
  const contact = await buildContact(app);
  const text = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nVoici la vid\u00e9o.';
  const big = filePart('../../film.mp4', Buffer.alloc(22_000_000, 1), 'video/mp4');
  mailbox.receive(writeMail({ from: contact.email, subject: 'Très gros', ...parts(text, big) }));
  start();
  await until(async () => (await ticketsOf(contact)).length).toBe(1);
  const [ticket] = await ticketsOf(contact);
  expect(ticket).toMatchObject({
    title: 'Très gros',
    description: 'Voici la vidéo.\n\nNon repris du mail : film.mp4 (trop volumineux).',
    attachments: [],
  });
});

test('the address of a mailbox says who, where and which folder', () => {
  expect(readMailboxAddress('imaps://support%40corail.test:p%3Ass@mail.corail.test')).toEqual({
    host: 'mail.corail.test',
    port: 993,
    isSecure: true,
    user: 'support@corail.test',
    password: 'p:ss',
    folder: 'INBOX',
  });
  expect(readMailboxAddress('imap://a:b@[::1]:1143/Support/Clients')).toMatchObject({
    host: '::1',
    port: 1143,
    isSecure: false,
    folder: 'Support/Clients',
  });
});

test('without a mailbox nothing is read', async () => {
  await expect(startIntake(app.kernel).stop()).resolves.toBeUndefined();
});
