import { withClient } from '@guichet/database/databases';
import { pause } from './backoff.ts';
import { StartError } from './start-error.ts';

const PATIENCE = 30_000;

/** Waits until the server of DATABASE_URL answers; throws with what to do when it does not. */
export async function waitForDatabase(url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    const code = await tryConnecting(url);
    if (!code) return;
    if (!UNREACHABLE.has(code) || Date.now() > deadline) throw new StartError(adviceFor(code, new URL(url)));
    if (attempt === 1) console.log('Waiting for the database of DATABASE_URL…');
    await pause(500);
  }
}

const STARTING_UP = '57P03';
const UNREACHABLE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', STARTING_UP]);

async function tryConnecting(url: string): Promise<string | undefined> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

function adviceFor(code: string, { hostname, port, pathname, username }: URL): string {
  const where = `${hostname}:${port || 5432}`;
  if (UNREACHABLE.has(code)) return `No database answers at ${where} (${code}): start it, or correct DATABASE_URL.`;
  if (code === '28P01' || code === '28000')
    return `The database at ${where} refuses user "${username}": correct DATABASE_URL.`;
  if (code === '3D000')
    return `The server at ${where} has no database "${pathname.slice(1)}": create it, then start again.`;
  return `The database at ${where} cannot be used (${code}).`;
}
