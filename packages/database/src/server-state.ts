import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { ServerError } from './server-error.ts';

/** What is remembered of an embedded server between two runs, in a file that only its owner reads. */
export type ServerState = {
  port: number;
  password: string;
  /** Where the server's own files are. */
  dataFolder: string;
};

/** Reads the state of the server kept in this folder. */
export function readState(stateFolder: string): ServerState | undefined {
  try {
    const state: ServerState = JSON.parse(readFileSync(stateFile(stateFolder), 'utf8'));
    return state.password && state.port ? state : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes the state whole: a crash in between leaves the former one. */
export function writeState(stateFolder: string, state: ServerState): void {
  const file = stateFile(stateFolder);
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}

/** Makes a random password, of letters and digits only. */
export function newPassword(): string {
  return randomBytes(24).toString('hex');
}

/** The wanted port of this machine when nothing listens on it, else any free one. */
export async function freePort(wanted = 0): Promise<number> {
  const found = await tryPort(wanted);
  return found ?? (await tryPort(0)) ?? Promise.reject(new ServerError('No free port on 127.0.0.1'));
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

function stateFile(stateFolder: string): string {
  return path.join(stateFolder, 'postgres.json');
}
