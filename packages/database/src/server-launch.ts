import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { findPostmaster, isPidFileStale } from './postmaster.ts';
import type { ServerAccount } from './server-account.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { ServerError } from './server-error.ts';

export type LaunchOptions = {
  binaries: ServerBinaries;
  account: ServerAccount;
  dataFolder: string;
  port: number;
  settings: readonly string[];
  logFile: string;
  /** Whether the server ends when this process does, even killed. */
  endsWithStarter: boolean;
};

const LARGEST_LOG = 10 * 1024 * 1024;
const START_TIMEOUT = 60_000;
/** The children of a killed server take a moment to notice; until then its shared memory keeps a new one away. */
const PATIENCE_WITH_FORMER = 15_000;

/** Starts the server and waits until it accepts connections. */
export async function launchServer(options: LaunchOptions): Promise<{ pid: number; ended: Promise<void> }> {
  const deadline = Date.now() + PATIENCE_WITH_FORMER;
  removeStalePidFile(options.dataFolder);
  rotateLog(options.logFile);
  for (;;) {
    const beginning = sizeOf(options.logFile);
    const server = spawnServer(options);
    if (await becomesReady(server, options.dataFolder)) return { pid: server.pid, ended: server.ended };
    const log = readFileSync(options.logFile, 'utf8').slice(beginning);
    if (!/shared memory block|lock file ".*" already exists/.test(log) || Date.now() > deadline) {
      throw new ServerError(`PostgreSQL did not start. The end of its log (${options.logFile}):\n${log.slice(-2_000)}`);
    }
    await pause(200);
  }
}

type SpawnedServer = { pid: number; ended: Promise<void>; hasEnded(): boolean; child: ChildProcess };

function spawnServer(options: LaunchOptions): SpawnedServer {
  const { binaries, account, dataFolder, port, settings, logFile, endsWithStarter } = options;
  const log = openSync(logFile, 'a', 0o600);
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    ...portableMemory(),
    ...settings,
  ];
  const command = [
    ...(endsWithStarter ? dyingWithParent() : []),
    binaries.postgres,
    '-D',
    dataFolder,
    '-p',
    String(port),
    ...all.flatMap((each) => ['-c', each]),
  ];
  const child = spawn(command[0] ?? '', command.slice(1), {
    ...account,
    cwd: '/',
    // Away from the terminal's group: Ctrl-C must reach the supervisor first, which stops the API, then the server.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    for (const event of ['exit', 'error']) child.once(event, () => resolve());
  });
  void ended.then(() => {
    hasEnded = true;
  });
  return { pid: child.pid ?? 0, ended, child, hasEnded: () => hasEnded };
}

async function becomesReady(server: SpawnedServer, dataFolder: string): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT;
  while (!server.hasEnded()) {
    const found = findPostmaster(dataFolder);
    if (found?.pid === server.pid && found.isReady) return true;
    if (Date.now() > deadline) {
      server.child.kill('SIGQUIT');
      return false;
    }
    await pause(15);
  }
  return false;
}

/** Linux can end a process with its parent: a fast shutdown. Elsewhere the next start finds the server that was left. */
function dyingWithParent(): string[] {
  const program = '/usr/bin/setpriv';
  // The one of busybox does not know how.
  const isThere = process.platform === 'linux' && existsSync(program) && realpathSync(program).endsWith('/setpriv');
  return isThere ? [program, '--pdeathsig', 'INT', '--'] : [];
}

/** Shared memory that does not depend on how large, or how writable, /dev/shm is. */
function portableMemory(): string[] {
  return process.platform === 'linux' ? ['dynamic_shared_memory_type=sysv'] : [];
}

/** A number left by a dead server may belong to another program now: PostgreSQL would refuse to start because of it. */
function removeStalePidFile(dataFolder: string): void {
  if (isPidFileStale(dataFolder)) rmSync(path.join(dataFolder, 'postmaster.pid'), { force: true });
}

function rotateLog(logFile: string): void {
  if (sizeOf(logFile) > LARGEST_LOG) renameSync(logFile, `${logFile}.1`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
