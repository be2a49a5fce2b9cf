import net from 'node:net';
import { pause } from './backoff.ts';
import { StartError } from './start-error.ts';

export type Address = { host: string; port: number };

/** A killed instance's API takes a moment to notice and to leave its port. */
const PATIENCE = 4_000;

/** Checks that the API will be able to listen; throws with what to do otherwise. */
export async function assertFreeAddress({ host, port }: Address, patienceMs = PATIENCE): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const code = await tryListening(host, port);
    if (!code) return;
    if (code !== 'EADDRINUSE') throw new StartError(explainCode(code, host, port));
    if (Date.now() > deadline) {
      throw new StartError(
        `Port ${port} is already in use by another program.\n` +
          `Stop that program, or choose another port: PORT=${port + 1} npm start`,
      );
    }
    await pause(200);
  }
}

function tryListening(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

function explainCode(code: string, host: string, port: number): string {
  if (code === 'EACCES') return `This user may not listen on port ${port}: choose one above 1023, such as PORT=3000.`;
  return `Nothing can listen on ${host} (${code}): set HOST to an address of this machine, such as 127.0.0.1.`;
}
