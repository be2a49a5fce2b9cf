import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '@guichet/database/databases';
import { StartError } from './start-error.ts';

export type DemoOptions = {
  databaseUrl: string;
  dataDir: string;
  cwd: string;
  environment: NodeJS.ProcessEnv;
  signal: AbortSignal;
};

/** Tells whether a filling was cut short: what it left is neither empty nor whole. */
export function wasDemoInterrupted(dataDir: string): boolean {
  return existsSync(markOf(dataDir));
}

/** Forgets an interrupted filling, once its database has been made again. */
export function forgetInterruption(dataDir: string): void {
  rmSync(markOf(dataDir), { force: true });
}

/** Fills an empty database with demonstration data; leaves any other alone. */
export async function fillDemo({ databaseUrl, dataDir, cwd, environment, signal }: DemoOptions): Promise<void> {
  if (await hasUsers(databaseUrl)) return;
  console.log('Filling the demonstration data…');
  writeFileSync(markOf(dataDir), '');
  const filling = spawn(process.execPath, ['apps/api/src/demo/fill-demo.ts'], {
    cwd,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    signal,
  });
  const [code] = await once(filling, 'exit');
  if (code !== 0) throw new StartError('The demonstration data could not be made: the reason is above.');
  forgetInterruption(dataDir);
}

async function hasUsers(databaseUrl: string): Promise<boolean> {
  const found = await withClient(databaseUrl, (client) => client.query('SELECT 1 FROM "User" LIMIT 1'));
  return found.rows.length > 0;
}

function markOf(dataDir: string): string {
  return path.join(dataDir, 'demo.unfinished');
}
