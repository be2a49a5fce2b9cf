import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runAs, type ServerAccount } from './server-account.ts';
import { type ServerBinaries, SYSTEM_FOLDER } from './server-binaries.ts';
import { ServerError } from './server-error.ts';

/**
 * Where the server's files live: `postgres` in the state folder or, when the server's account cannot enter that
 * folder, a place of the system, `recorded` once chosen. It follows a state folder that moves, not a copy of it.
 */
export function locateDataFolder(stateFolder: string, account: ServerAccount, recorded: string | undefined): string {
  const usual = path.join(stateFolder, 'postgres');
  if (account.uid === undefined || canEnter(stateFolder, account)) return usual;
  const place = recorded && isOurs(path.dirname(recorded), stateFolder) ? path.dirname(recorded) : newPlace();
  writeFileSync(path.join(place, OWNER_FILE), stateFolder);
  return path.join(place, 'postgres');
}

/** Makes an empty cluster, sorted as French is, whole or not at all: it is built aside, then renamed. */
export function createCluster(options: {
  dataFolder: string;
  account: ServerAccount;
  binaries: ServerBinaries;
  password: string;
  isDurable: boolean;
}): void {
  const { dataFolder, account, binaries } = options;
  if (existsSync(path.join(dataFolder, 'PG_VERSION'))) return;
  mkdirSync(path.dirname(dataFolder), { recursive: true, mode: 0o755 });
  const unfinished = `${dataFolder}.unfinished`;
  const passwordFile = `${dataFolder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  giveTo(account, unfinished, passwordFile);
  try {
    const made = runAs(account, [binaries.initdb, ...initdbArguments(unfinished, passwordFile, options.isDurable)]);
    if (made.status !== 0)
      throw new ServerError(`PostgreSQL could not make its data folder:\n${made.stderr || made.error}`);
    renameSync(unfinished, dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Gives the cluster another superuser password, through the server's single-user mode: nobody may be connected. */
export function resetPassword(options: {
  dataFolder: string;
  account: ServerAccount;
  binaries: ServerBinaries;
  password: string;
}): void {
  const sql = `ALTER ROLE postgres PASSWORD '${options.password}'\n`;
  const command = [options.binaries.postgres, '--single', '-D', options.dataFolder, 'postgres'] as const;
  const done = runAs(options.account, command, sql);
  if (done.status !== 0) throw new ServerError(`The password of the database could not be set again:\n${done.stderr}`);
}

/** Names, beside a data folder kept elsewhere, the state folder that it belongs to. */
const OWNER_FILE = 'belongs-to';

function newPlace(): string {
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(path.join(SYSTEM_FOLDER, 'data-'));
  chmodSync(place, 0o755);
  return place;
}

function isOurs(place: string, stateFolder: string): boolean {
  if (!existsSync(path.join(place, OWNER_FILE))) return false;
  const owner = readFileSync(path.join(place, OWNER_FILE), 'utf8');
  return owner === stateFolder || !existsSync(owner);
}

function initdbArguments(folder: string, passwordFile: string, isDurable: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-locale',
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ];
}

function giveTo({ uid, gid }: ServerAccount, ...files: string[]): void {
  if (uid === undefined || gid === undefined) return;
  for (const file of files) chownSync(file, uid, gid);
}

function canEnter(folder: string, account: ServerAccount): boolean {
  if (statSync(folder).uid === account.uid) return true;
  return runAs(account, ['test', '-x', folder]).status === 0;
}
