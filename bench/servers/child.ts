import { type ChildProcess, fork } from 'node:child_process';
import { bundleServer } from '../../scripts/build/bundle-server.ts';
import { apiFlags, apiVariables } from '../../scripts/supervisor/api-process.ts';

/** A server in a process of its own, and a way to ask it about itself. */
export interface ServerProcess {
  port: number;
  pid: number;
  ask<Result>(question: string, input?: unknown): Promise<Result>;
  stop(): Promise<void>;
}

interface Reply {
  id: number;
  result?: unknown;
  error?: string;
}

/** The servers that are measured, each a script of its own. */
const SERVERS = {
  product: new URL('../../apps/api/dist/bench/product.js', import.meta.url),
  bare: new URL('./bare.ts', import.meta.url),
  recap: new URL('./recap.ts', import.meta.url),
};

/** Brings the measured product into plain JavaScript, as `npm start` does. */
export const bundleProduct = (): Promise<void> =>
  bundleServer({ entry: 'bench/servers/product.ts', folder: 'apps/api/dist/bench' });

/** Starts one of the servers; it says `{ port }` once it answers. */
export async function startProcess(
  name: keyof typeof SERVERS,
  environment: Record<string, string>,
): Promise<ServerProcess> {
  const child = fork(SERVERS[name], {
    // The product runs as `npm start` runs it, and the bare server beside it the same way.
    execArgv: [...apiFlags],
    env: { ...apiVariables, ...process.env, NODE_ENV: 'production', DEMO: '0', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`The ${name} server ended with code ${code} before it answered.`)));
  });
  return {
    port,
    pid: child.pid ?? 0,
    ask: askerOf(child),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const QUIET_TURNS = 120;

/** Waits until what earlier requests left to do (mails, jobs, seals) is done: a second in which the product computes for under 50 ms. */
export async function untilQuiet(product: ServerProcess): Promise<void> {
  let before = await product.ask<number>('computedMs');
  for (let turn = 0; turn < QUIET_TURNS; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = await product.ask<number>('computedMs');
    if (now - before < 50) return;
    before = now;
  }
  throw new Error(`After ${QUIET_TURNS} s the product is still at work.`);
}

function askerOf(child: ChildProcess): ServerProcess['ask'] {
  let lastId = 0;
  return <Result>(question: string, input?: unknown) =>
    new Promise<Result>((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const hear = (reply: Reply) => {
        if (reply.id !== id) return;
        child.off('message', hear);
        if (reply.error === undefined) resolve(reply.result as Result);
        else reject(new Error(reply.error));
      };
      child.on('message', hear);
      child.send({ id, question, input });
    });
}
