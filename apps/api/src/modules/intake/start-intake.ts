import type { ImapFlow } from 'imapflow';
import type { Kernel } from '../../kernel/context.ts';
import { type ProcessLock, takeProcessLock } from '../../kernel/db/process-lock.ts';
import { connectMailbox, fetchMail, listUnread, putAside, readMailboxAddress } from './mailbox.ts';
import { takeMail } from './take-mail.ts';

/** The server announces what arrives; it is asked besides, in case an announcement was lost. */
const POLL_MS = 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 300_000;
const LOCK = 'guichet.intake';

/** The reading of the mailbox by one process. */
export interface Intake {
  stop(): Promise<void>;
}

/**
 * Reads the mailbox of `IMAP_URL` until stopped: what is there, then what is announced. One process of all does it; the others wait for its
 * place. A server that is gone is tried again after waits that grow from a second to five minutes. [AG-17]
 */
export function startIntake(kernel: Kernel, firstWaitMs = FIRST_WAIT_MS): Intake {
  const { imapUrl } = kernel.environment;
  if (!imapUrl) return { stop: async () => {} };
  const stopping = new AbortController();
  const running = readForever(kernel, imapUrl, stopping.signal, firstWaitMs);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function readForever(kernel: Kernel, imapUrl: string, signal: AbortSignal, firstWaitMs: number): Promise<void> {
  let wait = firstWaitMs;
  while (!signal.aborted) {
    try {
      const isLeader = await readAsLeader(kernel, imapUrl, signal, () => {
        wait = firstWaitMs;
      });
      // Another process reads: its place is looked for at ease.
      if (!isLeader) await pause(Math.min(firstWaitMs * 15, 15_000), signal);
    } catch (error) {
      kernel.log.warn({ err: error, waitMs: wait }, 'the mailbox cannot be read');
      await pause(wait, signal);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }
}

/** @returns `false` when another process reads the mailbox; else reads it until stopped or until something breaks, which is thrown. */
async function readAsLeader(
  kernel: Kernel,
  imapUrl: string,
  signal: AbortSignal,
  onConnected: () => void,
): Promise<boolean> {
  let client: ImapFlow | undefined;
  let lock: ProcessLock | undefined;
  // Without the lock another process may begin: the mailbox is let go at once.
  const letGo = () => client?.close();
  try {
    lock = await takeProcessLock(kernel.database.url, LOCK, letGo);
    if (!lock) return false;
    const address = readMailboxAddress(imapUrl);
    client = await connectMailbox(address);
    signal.addEventListener('abort', letGo, { once: true });
    await client.mailboxOpen(address.folder);
    onConnected();
    while (!signal.aborted) {
      const news = newsOf(client, signal);
      await takeAll(kernel, client, signal);
      // The next command ends it.
      void client.idle().catch(() => undefined);
      await news;
      if (!client.usable && !signal.aborted) throw new Error('The connection to the mailbox broke.');
    }
    return true;
  } catch (error) {
    if (signal.aborted) return true;
    throw error;
  } finally {
    signal.removeEventListener('abort', letGo);
    client?.close();
    await lock?.release();
  }
}

/** One that cannot be taken stays unread until the next time; those after it are taken. */
async function takeAll(kernel: Kernel, client: ImapFlow, signal: AbortSignal): Promise<void> {
  for (const uid of await listUnread(client)) {
    if (signal.aborted) return;
    await takeOne(kernel, client, uid).catch((error: unknown) => {
      if (!client.usable) throw error;
      kernel.log.error({ err: error, uid }, 'a mail stays in the mailbox');
    });
  }
}

async function takeOne(kernel: Kernel, client: ImapFlow, uid: number): Promise<void> {
  const raw = await fetchMail(client, uid);
  if (!raw) return;
  await takeMail(kernel, raw);
  // After the commit: a process that dies in between finds the mail again, and its row.
  await putAside(client, uid);
}

/** Waits for something to arrive, to break, or for the time to ask. Made before one looks, so that nothing is missed in between. */
function newsOf(client: ImapFlow, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      client.off('exists', done);
      client.off('close', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, POLL_MS);
    client.on('exists', done);
    client.on('close', done);
    signal.addEventListener('abort', done, { once: true });
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
