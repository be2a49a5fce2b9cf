import type { Socket } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

/** A real IMAP server with one mailbox, for the tests. */
export interface TestMailbox {
  url: string;
  /** Puts a mail in the inbox; lines may end either way. */
  receive(raw: string | Buffer): void;
  /** The raw mails of a folder. */
  inFolder(path: string): string[];
  /** Cuts every connection and answers no more. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

/** Starts it on a port of its own, or again on the one it had. */
export async function startTestMailbox(): Promise<TestMailbox> {
  const storage = { INBOX: { messages: [] }, '': { separator: '/', folders: {} } };
  const waiting: (string | Buffer)[] = [];
  let server = await listen(storage, 0);
  let isThere = true;
  const { port } = server.server.address() as { port: number };
  const sockets = new Set<Socket>();
  const follow = () => server.server.on('connection', (socket: Socket) => sockets.add(socket));
  follow();
  const receive = (raw: string | Buffer) => {
    if (!isThere) return void waiting.push(raw);
    const text = Buffer.from(raw).toString('latin1').replaceAll(/\r?\n/g, '\r\n');
    server.appendMessage('INBOX', [], false, text);
  };
  return {
    url: `imap://support%40corail.test:secret@127.0.0.1:${port}/INBOX`,
    receive,
    inFolder: (path) => (server.folderCache[path]?.messages ?? []).map(({ raw }) => raw),
    async goAway() {
      isThere = false;
      const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async comeBack() {
      server = await listen(storage, port);
      follow();
      isThere = true;
      for (const raw of waiting.splice(0)) receive(raw);
    },
  };
}

async function listen(storage: Record<string, object>, port: number) {
  const plugins = ['ID', 'IDLE', 'LITERALPLUS', 'UNSELECT', 'ENABLE', 'NAMESPACE', 'MOVE', 'UIDPLUS'];
  const server = hoodiecrow({ plugins, users: { 'support@corail.test': { password: 'secret' } }, storage });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
