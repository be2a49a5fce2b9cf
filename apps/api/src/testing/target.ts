import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a target received. */
interface Received {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A system that is told things: it answers 200 unless it is told otherwise, once each. */
export async function startTarget() {
  const received: Received[] = [];
  const answers: ((response: ServerResponse) => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '' } = request;
      received.push({ method, path, headers: request.headers, body: Buffer.concat(chunks).toString() });
      const answer = answers.shift() ?? ((one: ServerResponse) => one.end('ok'));
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    /** The next answers, in order; a status, or what is done with the response. */
    answerNext: (...next: (number | ((response: ServerResponse) => void))[]) => {
      for (const one of next)
        answers.push(typeof one === 'function' ? one : (response) => response.writeHead(one).end());
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
