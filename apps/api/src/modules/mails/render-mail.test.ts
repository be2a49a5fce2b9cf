import { contrast, parseHex } from '@guichet/dto/core/contrast';
import PostalMime from 'postal-mime';
import sharp from 'sharp';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '../../kernel/db/transaction.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { saveLogo } from '../settings/public.ts';
import { startDelivery } from './delivery.ts';
import { type MailDraft, queueMail } from './queue-mail.ts';

const app = useTestApp();
const received: { raw: string; from: string; to: string[] }[] = [];
let server: SMTPServer;
let smtpUrl = '';

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        received.push({
          raw: Buffer.concat(chunks).toString(),
          from,
          to: envelope.rcptTo.map(({ address }) => address),
        });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  smtpUrl = `smtp://127.0.0.1:${(listening.address() as { port: number }).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

/** Sends one mail by the real server, and gives what arrived. */
async function send(draft: Partial<MailDraft>, imapUrl?: string) {
  const kernel = { ...app.kernel, environment: { ...app.kernel.environment, smtpUrl, imapUrl } };
  received.length = 0;
  await transaction(app.kernel.database.systemDb('test'), (tx) =>
    queueMail(tx, kernel, {
      kind: 'ticket.message',
      dedupeKey: crypto.randomUUID(),
      to: { name: 'Zoé', address: 'zoe@example.test' },
      language: 'fr',
      subject: 'Nouveau message',
      paragraphs: ['Camille a écrit :', 'C’est réparé.\n\nBonne journée'],
      action: { label: 'Ouvrir le ticket', url: 'http://127.0.0.1:3000/tickets/1' },
      ...draft,
    }),
  );
  const delivery = startDelivery(kernel);
  await delivery.deliverNow();
  await delivery.stop();
  const [mail] = received;
  if (received.length !== 1 || !mail) throw new Error(`${received.length} mails arrived`);
  return { ...mail, mail: await PostalMime.parse(mail.raw) };
}

const set = async (values: object) =>
  (await signedIn(app, await buildStaff(app, 'superadmin'))).patch('/settings', values);
const header = (mail: Awaited<ReturnType<typeof send>>['mail'], name: string) =>
  mail.headers.find(({ key }) => key === name)?.value;

describe('[AG-37] a mail wears the business’s logo, name and colour', () => {
  test.each(['#ffff00', '#ffffff', '#1f5fbf', '#000000', '#7f7f7f'])('words stay readable on %s', async (color) => {
    await set({ 'business.accentColor': color, 'business.name': 'Atelier <Corail>' });
    const { mail } = await send({});
    const button = /<td bgcolor="(#[0-9a-f]{6})"[^>]*><a [^>]*color:(#[0-9a-f]{6})/.exec(mail.html ?? '');
    expect(contrast(parseHex(button?.[1] ?? ''), parseHex(button?.[2] ?? ''))).toBeGreaterThanOrEqual(4.5);
    expect(mail.html).toContain('Atelier &lt;Corail&gt;');
    expect(mail.attachments).toEqual([]);
  });

  test('its logo goes with it as PNG, not fetched from anywhere; the name is its text', async () => {
    const wide = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#cc3311' } })
      .jpeg()
      .toBuffer();
    await saveLogo(app.kernel, wide);
    const { mail } = await send({});
    const [logo] = mail.attachments;
    expect(logo).toMatchObject({ mimeType: 'image/png', contentId: '<logo@guichet>', disposition: 'inline' });
    expect(mail.html).toMatch(/<img [^>]*src="cid:logo@guichet" width="168" height="56" alt="Atelier &lt;Corail&gt;"/);
    expect(mail.html).not.toMatch(/src="(?!cid:)/);
  });
});

describe('[AG-11] a mail is made for whoever reads it', () => {
  test.each([
    ['fr', 'parce que ce ticket vous concerne', 'Choisir ce que je reçois'],
    ['en', 'because this ticket concerns you', 'Choose what I receive'],
  ] as const)('in %s, with why it came and where to choose, in text as in HTML', async (language, reason, choose) => {
    const contact = await buildContact(app);
    const { mail } = await send({ language, recipientId: contact.id });
    expect(mail.html).toContain(`<html lang="${language}"`);
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain(reason);
      expect(body).toContain(choose);
      expect(body).toMatch(/http:\/\/127\.0\.0\.1:\d+\/profile/);
      expect(body).toContain('http://127.0.0.1:3000/tickets/1');
      expect(body).toContain('C’est réparé.');
    }
  });

  test('staff are led to their own pages; an address that is nobody’s is led to none', async () => {
    const staff = await send({ recipientId: (await buildStaff(app)).id });
    expect(staff.mail.text).toMatch(/:\d+\/admin\/profile/);
    const agency = await send({});
    expect(agency.mail.text).toContain('Cette adresse reçoit');
    expect(agency.mail.text).not.toContain('/profile');
  });

  test('what no person wrote says so: an absence message does not answer it', async () => {
    const { mail } = await send({});
    expect(header(mail, 'auto-submitted')).toBe('auto-generated');
    expect(header(mail, 'x-auto-response-suppress')).toContain('OOF');
  });

  test('mails of one ticket make one conversation under the public address’s host', async () => {
    await set({ 'business.publicUrl': 'https://guichet.example.org' });
    const ticketId = '019a0000-0000-7000-8000-000000000abc';
    const [first, second] = [(await send({ ticketId })).mail, (await send({ ticketId })).mail];
    for (const mail of [first, second]) {
      expect(mail.references).toBe(`<ticket.${ticketId}@guichet.example.org>`);
      expect(mail.inReplyTo).toBe(`<ticket.${ticketId}@guichet.example.org>`);
    }
    expect(first.messageId).not.toBe(second.messageId);
    expect(first.messageId).toMatch(/@guichet\.example\.org>$/);
  });

  test('[AG-17] it asks to be answered only where an answer is read, at an address that tells the ticket', async () => {
    const ticketId = '019a0000-0000-7000-8000-000000000abc';
    const silent = await send({ ticketId });
    expect(silent.mail.text).not.toContain('Répondez à ce message');
    expect(silent.mail.replyTo).toBeUndefined();
    await set({ 'incoming.address': 'support@corail.test' });
    const plain = await send({ ticketId }, 'imap://127.0.0.1');
    expect(plain.mail.text).toContain('Répondez à ce message pour écrire dans le ticket.');
    expect(plain.mail.replyTo?.[0]?.address).toBe('support@corail.test');
    expect(plain.from).toBe('support@corail.test');
    await set({ 'incoming.plusAddressing': true });
    const plus = await send({ ticketId }, 'imap://127.0.0.1');
    expect(plus.mail.replyTo?.[0]?.address).toMatch(/^support\+[0-9a-z]{45}@corail\.test$/);
    expect((await send({}, 'imap://127.0.0.1')).mail.replyTo?.[0]?.address).toBe('support@corail.test');
  });
});
