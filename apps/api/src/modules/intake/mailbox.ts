import type { ImapFlow, MessageStructureObject } from 'imapflow';
import { safeFileName } from '../tickets/public.ts';
import type { RawMail } from './letter.ts';

/** Past this a mail is not loaded: its words are, and its files are left out by name. */
const MAX_MAIL_BYTES = 25_000_000;
const MAX_TEXT_BYTES = 1_000_000;
/** Where mails go once they are taken. */
const DONE_FOLDER = 'Guichet';

/** Where a mailbox is, as `IMAP_URL` says it. */
export interface MailboxAddress {
  host: string;
  port: number;
  isSecure: boolean;
  user: string;
  password: string;
  folder: string;
}

/** Reads `imaps://user:password@host:993/INBOX`; what is not said has its usual value. */
export function readMailboxAddress(imapUrl: string): MailboxAddress {
  const url = new URL(imapUrl);
  const isSecure = url.protocol === 'imaps:';
  return {
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 993 : 143) : Number(url.port),
    isSecure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}

/** Opens a connection. The program that speaks IMAP is loaded by the processes that need it only. @throws Error when it is refused. */
export async function connectMailbox({ host, port, isSecure, user, password }: MailboxAddress): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client({
    host,
    port,
    secure: isSecure,
    auth: {
      user,
      pass: password,
    },
    logger: false,
    connectionTimeout: 2e4,
    greetingTimeout: 15e3,
    socketTimeout: 3e5,
    maxIdleTime: 24e4,
    clientInfo: { name: 'Guichet' },
  });
  // Without a listener a connection that breaks would end the process; whoever waits for an answer hears of it too.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The mails of the open folder that nobody has read, oldest first. */
export async function listUnread(client: ImapFlow): Promise<number[]> {
  const found = await client.search({ seen: false }, { uid: true });
  return found ? found.toSorted((one, other) => one - other) : [];
}

/** Reads one mail, its size first: one that is too large never enters the memory. @returns `undefined` when it is gone. */
export async function fetchMail(client: ImapFlow, uid: number): Promise<RawMail | undefined> {
  const about = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
  if (!about) return undefined;
  const { size: sizeBytes = 0 } = about;
  const receivedAt = new Date(about.internalDate ?? Date.now());
  if (sizeBytes > MAX_MAIL_BYTES) return fetchWords(client, uid, { sizeBytes, receivedAt });
  const whole = await client.fetchOne(String(uid), { source: true }, { uid: true });
  const source = whole ? whole.source : undefined;
  return source && { source, sizeBytes, receivedAt };
}

/** Marks a mail as read, and puts it aside: the folder holds what is still to be taken. A server that can't move it keeps it there, read. */
export async function putAside(client: ImapFlow, uid: number): Promise<void> {
  await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  const moved = await client.messageMove(String(uid), DONE_FOLDER, { uid: true }).catch(() => false);
  if (moved) return;
  await client.mailboxCreate(DONE_FOLDER).catch(() => undefined);
  await client.messageMove(String(uid), DONE_FOLDER, { uid: true }).catch(() => undefined);
}

async function fetchWords(
  client: ImapFlow,
  uid: number,
  about: Pick<RawMail, 'sizeBytes' | 'receivedAt'>,
): Promise<RawMail | undefined> {
  const found = await client.fetchOne(String(uid), { headers: true, bodyStructure: true }, { uid: true });
  if (!found) return undefined;
  const parts = leavesOf(found.bodyStructure);
  const isText = (part: MessageStructureObject) =>
    part.disposition !== 'attachment' && /^text\/(plain|html)$/.test(part.type);
  const text = parts.find((part) => isText(part) && part.type === 'text/plain') ?? parts.find(isText);
  const words = text ? await download(client, uid, text.part ?? '1') : '';
  const files = parts.filter((part) => part !== text && !isText(part));
  return {
    ...about,
    source: Buffer.concat([bareHeaders(found.headers?.toString('latin1') ?? '', text?.type), Buffer.from(words)]),
    leftOut: files.map((part) => ({ name: nameOf(part), sizeBytes: part.size ?? 0 })),
  };
}

function nameOf({ dispositionParameters, parameters, type }: MessageStructureObject): string {
  const name = dispositionParameters?.filename ?? parameters?.name;
  return name ? safeFileName(name) : type;
}

async function download(client: ImapFlow, uid: number, part: string): Promise<string> {
  const { content } = await client.download(String(uid), part, { uid: true, maxBytes: MAX_TEXT_BYTES });
  if (!content) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function leavesOf(structure: MessageStructureObject | undefined): MessageStructureObject[] {
  if (!structure) return [];
  return structure.childNodes ? structure.childNodes.flatMap(leavesOf) : [structure];
}

/** The headers of a mail of many parts, made those of its text alone; read byte for byte, since a name in them may be plain UTF-8. */
function bareHeaders(headers: string, type = 'text/plain'): Buffer {
  const lines = headers
    .trimEnd()
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const kept = lines.filter((line) => !/^(content-|mime-version)/i.test(line));
  const own = ['MIME-Version: 1.0', `Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit'];
  return Buffer.from(`${[...kept, ...own].join('\r\n')}\r\n\r\n`, 'latin1');
}
