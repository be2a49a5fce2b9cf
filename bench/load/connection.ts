import net from 'node:net';

/** A request as it goes over the wire. */
export interface Request {
  method: 'GET' | 'POST';
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
}

export interface Answer {
  status: number;
  headers: string;
  body: string;
}

/** One kept connection that carries one request at a time. */
export interface Connection {
  send(request: Request): Promise<Answer>;
  close(): void;
}

/**
 * Opens a connection that writes and reads HTTP by itself. On two cores whatever the load costs is taken from what is measured:
 * a client library costs more than the servers it asks.
 */
export async function connect(port: number): Promise<Connection> {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let received: Buffer = Buffer.alloc(0);
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer(received);
    if (!answer) return;
    received = Buffer.alloc(0);
    waiting?.resolve(answer);
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection.')));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(textOf(request, port));
      }),
    close: () => socket.destroy(),
  };
}

function textOf({ method, path, headers = {}, body }: Request, port: number): string {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (payload) lines.push(`content-type: application/json\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n`);
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n${payload}`;
}

/** A whole answer, or `undefined` while some of it is on its way. */
function readAnswer(received: Buffer): Answer | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const headers = received.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(headers)?.[1] ?? 0);
  if (received.length < end + 4 + length) return undefined;
  return { status: Number(headers.slice(9, 12)), headers, body: received.toString('utf8', end + 4, end + 4 + length) };
}
