import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { processIdentity } from './running-process.ts';

export type Lock = { release(): void };

/** Thrown when another process, still running, holds the lock. */
export class LockedError extends Error {
  readonly pid: number;

  constructor(file: string, pid: number) {
    super(`${file} is held by process ${pid}`);
    this.name = 'LockedError';
    this.pid = pid;
  }
}

/** Takes a lock kept as a file that names its holder. A holder that has ended, even by kill -9, holds nothing. */
export function takeLock(file: string): Lock {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (createHolder(file)) return { release: () => releaseHolder(file) };
    const holder = readHolder(file);
    if (holder && processIdentity(holder.pid) === holder.identity) throw new LockedError(file, holder.pid);
    rmSync(file, { force: true });
  }
  throw new Error(`The lock ${file} could not be taken: other processes keep taking it`);
}

/** Takes a lock, waiting for as long as another process holds it, up to the time given. */
export async function waitForLock(file: string, timeoutMs: number): Promise<Lock> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return takeLock(file);
    } catch (error) {
      if (!(error instanceof LockedError) || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function createHolder(file: string): boolean {
  const identity = processIdentity(process.pid);
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity }), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): { pid: number; identity: string } | undefined {
  try {
    const holder: { pid: number; identity: string } = JSON.parse(readFileSync(file, 'utf8'));
    return holder;
  } catch {
    return undefined;
  }
}

function releaseHolder(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}
