import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** Who runs the database server; empty when it is the current user. */
export type ServerAccount = { uid?: number; gid?: number };

const NOBODY = 65_534;

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of the existing database, else as one of
 * the system's unprivileged users.
 */
export function serverAccount(dataFolder: string): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  return ownerOf(path.join(dataFolder, 'PG_VERSION')) ?? namedAccount('postgres') ?? namedAccount('nobody') ?? fallback;
}

/** Runs a short program as that account, away from a current folder it may not be able to enter. */
export function runAs(account: ServerAccount, [program, ...args]: readonly [string, ...string[]], input = '') {
  return spawnSync(program, args, { ...account, input, cwd: '/', encoding: 'utf8', timeout: 120_000 });
}

const fallback: ServerAccount = { uid: NOBODY, gid: NOBODY };

function ownerOf(file: string): ServerAccount | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function namedAccount(name: string): ServerAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8', timeout: 5_000 }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
