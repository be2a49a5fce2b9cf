import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { isRunning } from '@guichet/database/running-process';
import { expect, onTestFinished } from 'vitest';
import { root } from '../project.ts';

/** A product started by a test, in a data folder of its own. */
export type RunningProduct = {
  child: ChildProcess;
  port: number;
  dataDir: string;
  /** All that was printed. */
  said(): string;
  /** Sends keys to its terminal. */
  type(keys: string): void;
  /** The processes, of this product only, whose command line holds these words. */
  pids(words?: string): number[];
};

export type ProductOptions = {
  /** Arguments of `scripts/run.ts`. */
  args?: readonly string[];
  /** In a pseudo terminal, whose Ctrl-C reaches every process of its group. */
  inTerminal?: boolean;
  /** A folder that another one used before. */
  dataDir?: string;
};

/** Starts the product without its demonstration, and waits until it says that it is ready. */
export async function startProduct({
  args = [],
  inTerminal,
  dataDir = newFolder(),
}: ProductOptions = {}): Promise<RunningProduct> {
  const port = await freePorts();
  const command = [process.execPath, 'scripts/run.ts', ...args];
  const [program = '', ...rest] = inTerminal ? ['script', '-qfec', command.join(' '), '/dev/null'] : command;
  const child = spawn(program, rest, {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: '0', NODE_ENV: 'development', TERM: 'dumb' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const product: RunningProduct = {
    child,
    port,
    dataDir,
    said: () => text,
    type: (keys) => void child.stdin?.write(keys),
    pids: (words = '') => pidsOf(dataDir, words),
  };
  onTestFinished(() => {
    for (const pid of product.pids()) process.kill(pid, 'SIGKILL');
  });
  await expect.poll(product.said, { timeout: 90_000 }).toContain('Guichet is ready');
  return product;
}

/** The status of the readiness, 0 while nobody answers. */
export async function readiness({ port }: Pick<RunningProduct, 'port'>): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined);
  return answer?.status ?? 0;
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-run-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Three ports in a row: `npm run dev` serves the interfaces after the API. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const free = await Promise.all([0, 1, 2].map((each) => isFree(first + each)));
    if (free.every(Boolean)) return first;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function pidsOf(dataDir: string, words: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && isRunning(pid))
    .filter((pid) => {
      const [command, environment] = ['cmdline', 'environ'].map((file) => readProc(pid, file));
      return `${command}${environment}`.includes(dataDir) && command?.includes(words);
    });
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
