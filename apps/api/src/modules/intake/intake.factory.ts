import type { Kernel } from '../../kernel/context.ts';
import type { TestApp } from '../../testing/test-app.ts';
import { messageIdOf, readMailKey } from '../mails/public.ts';
import { takeMail } from './take-mail.ts';

let serial = 0;

/** Writes a mail as a program would. */
export function writeMail(fields: {
  from: string;
  to?: string;
  subject?: string;
  body?: string;
  messageId?: string;
  headers?: string[];
  contentType?: string;
}): string {
  serial += 1;
  const { from, to = 'support@corail.test', subject = 'Une question', body = 'Bonjour' } = fields;
  const { messageId = `<${process.pid}.${serial}@client.test>`, contentType = 'text/plain; charset=utf-8' } = fields;
  const isMultipart = contentType.startsWith('multipart/');
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    'Date: Tue, 10 Mar 2026 09:00:00 +0100',
    ...(fields.headers ?? []),
    'MIME-Version: 1.0',
    `Content-Type: ${contentType}`,
    ...(isMultipart ? [] : ['Content-Transfer-Encoding: 8bit']),
    '',
    body,
    '',
  ].join('\r\n');
}

/** A mail of several parts. */
export const parts = (...all: string[]): { contentType: string; body: string } => ({
  contentType: 'multipart/mixed; boundary="b1"',
  body: `${all.map((part) => `--b1\r\n${part}\r\n`).join('')}--b1--`,
});

/** A part that is a file. */
export const filePart = (name: string, contents: Uint8Array | string, type = 'application/octet-stream'): string =>
  `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(
    contents,
  )
    .toString('base64')
    .replaceAll(/(.{76})/g, '$1\r\n')}`;

/** Takes a mail as if it had come in. */
export async function take(test: TestApp, raw: string | Buffer, kernel: Kernel = withMailbox(test)) {
  const source = Buffer.from(raw);
  return takeMail(kernel, { source, sizeBytes: source.byteLength, receivedAt: test.clock.now() });
}

/** The kernel of a process that reads a mailbox. */
export const withMailbox = (test: TestApp, imapUrl = 'imap://127.0.0.1:1'): Kernel => ({
  ...test.kernel,
  environment: { ...test.kernel.environment, imapUrl },
});

/** The Message-ID of a mail that was sent to somebody about a ticket. */
export async function sentTo(
  test: TestApp,
  person: { id: string | null; email: string },
  ticketId: string | null,
  kind = 'ticket.message',
): Promise<string> {
  const mail = await test.kernel.database.systemDb('test').mailMessage.create({
    data: {
      dedupeKey: crypto.randomUUID(),
      kind,
      toName: 'x',
      subject: 'x',
      textBody: 'x',
      toAddress: person.email,
      recipientId: person.id,
      ticketId,
      state: 'sent',
    },
  });
  return messageIdOf(await readMailKey(test.kernel.database.sql), mail.id, 'guichet.example');
}
