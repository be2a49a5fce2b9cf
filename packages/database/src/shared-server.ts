import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type EmbeddedServer, startServer } from './embedded-server.ts';
import { waitForLock } from './lock-file.ts';
import { processIdentity } from './running-process.ts';

export type SharedServer = { adminUrl: string; urlOf: (database: string) => string; leave: () => Promise<void> };

/**
 * A throw-away server for tests and tools: fast because it may lose everything in a crash. Processes that use the same
 * folder share it, and the last to leave stops it.
 */
export async function joinServer(stateFolder: string): Promise<SharedServer> {
  const users = path.join(stateFolder, 'users');
  mkdirSync(users, { recursive: true });
  const ticket = path.join(users, `${processIdentity(process.pid)}-${crypto.randomUUID()}`);
  const server = await exclusively(stateFolder, async () => {
    const started = await startServer({ stateFolder, settings: CARELESS });
    writeFileSync(ticket, '');
    return started;
  });
  return {
    adminUrl: server.urlOf('postgres'),
    urlOf: server.urlOf,
    leave: () => exclusively(stateFolder, () => leaveServer(server, users, ticket)),
  };
}

const CARELESS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'shared_buffers=256MB',
  'autovacuum=off',
];

async function leaveServer(server: EmbeddedServer, users: string, ticket: string): Promise<void> {
  rmSync(ticket, { force: true });
  for (const name of readdirSync(users)) {
    const identity = name.slice(0, name.indexOf('-'));
    if (processIdentity(Number.parseInt(identity, 10)) === identity) return;
    rmSync(path.join(users, name), { force: true });
  }
  await server.stop();
}

async function exclusively<Result>(stateFolder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = await waitForLock(path.join(stateFolder, 'lock'), 120_000);
  try {
    return await work();
  } finally {
    lock.release();
  }
}
