import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { transaction } from '../../kernel/db/transaction.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { startDelivery } from './delivery.ts';
import { queueMail } from './queue-mail.ts';

const app = useTestApp();
let server: SMTPServer | undefined;
afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

const draft = (dedupeKey: string) => ({
  kind: 'test',
  dedupeKey,
  to: { name: 'Zoé, directrice', address: 'zoe@example.test' },
  language: 'fr' as const,
  subject: 'Nouveau ticket : été & <hiver>',
  paragraphs: ['Première ligne\nseconde ligne', '<b>pas du HTML</b>'],
  action: { label: 'Ouvrir', url: 'http://127.0.0.1:3000/tickets/1' },
});

const queue = (key: string) =>
  transaction(app.kernel.database.systemDb('test'), (tx) =>
    queueMail(tx, kernelWith('smtp://127.0.0.1:1'), draft(key)),
  );
const kernelWith = (smtpUrl: string) => ({ ...app.kernel, environment: { ...app.kernel.environment, smtpUrl } });
const stored = (key: string) =>
  app.kernel.database.systemDb('test').mailMessage.findUniqueOrThrow({ where: { dedupeKey: key } });

async function listen(onReceived = async (_count: number) => {}): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        void onReceived(received.length).finally(done);
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, received };
}

test('[AG-11] a mail server that is down delays the mail: it waits, staff see why, and it leaves later', async () => {
  await queue('down');
  const broken = startDelivery(kernelWith('smtp://127.0.0.1:1'));
  expect(await broken.deliverNow()).toBe(0);
  await broken.stop();
  expect(await stored('down')).toMatchObject({ state: 'queued', attempts: 1 });
  expect((await stored('down')).lastError).toContain('ECONNREFUSED');
  const { url, received } = await listen();
  app.clock.set('2026-03-10T10:00:00.000Z');
  const working = startDelivery(kernelWith(url));
  expect(await working.deliverNow()).toBe(1);
  await working.stop();
  expect(received).toHaveLength(1);
  expect(await stored('down')).toMatchObject({ state: 'sent', lastError: null });
});

test('the mail is readable as text and as HTML, and nothing in it is markup that a person wrote', async () => {
  await queue('words');
  const { url, received } = await listen();
  const delivery = startDelivery(kernelWith(url));
  await delivery.deliverNow();
  await delivery.stop();
  const mail = await PostalMime.parse(received[0] ?? '');
  expect(mail.subject).toBe('Nouveau ticket : été & <hiver>');
  expect(mail.to).toEqual([{ name: 'Zoé, directrice', address: 'zoe@example.test' }]);
  expect(mail.messageId).toMatch(new RegExp(`^<${(await stored('words')).id}\\.[0-9a-f]{20}@127\\.0\\.0\\.1>$`));
  expect(mail.text).toContain('Première ligne\nseconde ligne');
  expect(mail.html).toContain('&lt;b&gt;pas du HTML&lt;/b&gt;');
});

test('the same mail queued twice leaves once, and two processes never send it twice', async () => {
  await queue('once');
  await queue('once');
  const { url, received } = await listen();
  const [one, other] = [startDelivery(kernelWith(url)), startDelivery(kernelWith(url))];
  await Promise.all([one.deliverNow(), other.deliverNow()]);
  await Promise.all([one.stop(), other.stop()]);
  expect(received).toHaveLength(1);
});

test('[AG-11] a mail server that takes minutes over each mail: another process takes over what is late, and none leaves twice', async () => {
  const start = app.clock.now().getTime();
  for (const key of ['slow-1', 'slow-2', 'slow-3', 'slow-4']) await queue(key);
  const { url, received } = await listen(async (count) => {
    if (count <= 2) app.clock.set(new Date(start + count * 4 * 60_000).toISOString());
    if (count === 2) await other.deliverNow();
  });
  const [one, other] = [startDelivery(kernelWith(url)), startDelivery(kernelWith(url))];
  await one.deliverNow();
  await Promise.all([one.stop(), other.stop()]);
  app.clock.set(new Date(start).toISOString());
  const ids = received.map((mail) => /^Message-ID:\s*(\S+)/im.exec(mail)?.[1]);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});

test('[FR-10] the secret of a link is read by its recipient alone', async () => {
  const secret = 'http://127.0.0.1:3000/admin/link/abcdefghijklmnopqrstuvwxyz0123456789';
  const db = app.kernel.database.systemDb('test');
  await transaction(db, (tx) =>
    queueMail(tx, kernelWith('smtp://127.0.0.1:1'), { ...draft('secret'), action: { label: 'Choisir', url: secret } }),
  );
  const { id } = await stored('secret');
  const bodyFor = async (role: 'manager' | 'superadmin') =>
    (await (await signedIn(app, await buildStaff(app, role))).get(`/mails/${id}`)).body.textBody;
  expect(await bodyFor('manager')).not.toContain('abcdefghij');
  expect(await bodyFor('superadmin')).toContain(secret);
  const { url, received } = await listen();
  const delivery = startDelivery(kernelWith(url));
  await delivery.deliverNow();
  await delivery.stop();
  expect((await PostalMime.parse(received[0] ?? '')).text).toContain(secret);
  expect((await stored('secret')).textBody).not.toContain('abcdefghij');
});

test('a mail of a transaction that was rolled back never existed', async () => {
  const failed = transaction(app.kernel.database.systemDb('test'), async (tx) => {
    await queueMail(tx, app.kernel, draft('rolled-back'));
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await app.kernel.database.systemDb('test').mailMessage.count({ where: { dedupeKey: 'rolled-back' } })).toBe(0);
});

test('[AG-14] what waited for somebody who was shut out meanwhile does not leave, and can be sent once they are back', async () => {
  const db = app.kernel.database.systemDb('test');
  const people = {
    stays: await buildContact(app),
    disabled: await buildContact(app),
    archived: await buildContact(app),
    moved: await buildContact(app),
    hasNoRight: await buildContact(app),
    deleted: await buildContact(app),
  };
  for (const [key, { id: recipientId, companyId }] of Object.entries(people)) {
    const about = { kind: 'ticket.message', recipientId, companyId, needs: ['tickets.read'] as const };
    const mail = { ...draft(key), ...about };
    await transaction(db, (tx) => queueMail(tx, kernelWith('smtp://127.0.0.1:1'), mail));
  }
  const account = { ...draft('account'), kind: 'user.email_changed', recipientId: people.moved.id };
  await transaction(db, (tx) => queueMail(tx, kernelWith('smtp://127.0.0.1:1'), account));
  await db.user.update({ where: { id: people.disabled.id }, data: { state: 'disabled' } });
  await db.company.update({ where: { id: people.archived.companyId }, data: { archivedAt: new Date() } });
  await db.user.update({ where: { id: people.moved.id }, data: { companyId: people.stays.companyId } });
  const role = await db.role.create({ data: { name: 'Sans ticket', kind: 'client', rank: 10, permissions: [] } });
  await db.user.update({ where: { id: people.hasNoRight.id }, data: { roleId: role.id } });
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  expect((await manager.delete(`/users/${people.deleted.id}`)).status).toBe(204);
  const { url } = await listen();
  const delivery = startDelivery(kernelWith(url));
  await delivery.deliverNow();
  const stateOf = async (key: string) => (await stored(key)).state;
  expect([await stateOf('stays'), await stateOf('account')]).toEqual(['sent', 'sent']);
  for (const key of ['disabled', 'archived', 'moved', 'hasNoRight', 'deleted'])
    expect(await stateOf(key), key).toBe('kept');
  await db.company.update({ where: { id: people.archived.companyId }, data: { archivedAt: null } });
  await db.mailMessage.update({ where: { dedupeKey: 'archived' }, data: { state: 'queued' } });
  await delivery.deliverNow();
  await delivery.stop();
  expect(await stateOf('archived')).toBe('sent');
});
