import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findPostmaster, isServerOf } from './postmaster.ts';
import { endOf, waitForEnd } from './running-process.ts';
import { serverAccount } from './server-account.ts';
import { findBinaries } from './server-binaries.ts';
import { ServerError } from './server-error.ts';
import { createCluster, locateDataFolder, resetPassword } from './server-folder.ts';
import { launchServer } from './server-launch.ts';
import { freePort, newPassword, readState, type ServerState, writeState } from './server-state.ts';

export type EmbeddedServer = {
  pid: number;
  dataFolder: string;
  /** False when the server already ran, left by a process that was killed. */
  wasStarted: boolean;
  urlOf: (database: string) => string;
  /** Ends when the server does, whoever stops it. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

export type ServerOptions = {
  /** Holds the password, the port and the log; the server's own files are in `postgres` under it. */
  stateFolder: string;
  /** PostgreSQL settings, as `name=value`. */
  settings?: readonly string[];
  /** Whether the server ends when the process that starts it does, even killed; where the system can. */
  endsWithStarter?: boolean;
};

/** Starts the PostgreSQL server of a folder, made at the first call, or finds the one that already runs on it. */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  const { stateFolder, settings = [], endsWithStarter = false } = options;
  mkdirSync(stateFolder, { recursive: true, mode: 0o711 });
  const folder = realpathSync(stateFolder);
  const account = serverAccount(path.join(folder, 'postgres'));
  const state = readState(folder);
  const dataFolder = locateDataFolder(folder, account, state?.dataFolder);
  const running = await reuseServer(dataFolder, state);
  if (running) return running;

  const binaries = findBinaries(account);
  const password = state?.password ?? newPassword();
  if (!state && existsSync(dataFolder)) resetPassword({ dataFolder, account, binaries, password });
  const isDurable = !settings.includes('fsync=off');
  createCluster({ dataFolder, account, binaries, password, isDurable });
  const port = await freePort(state?.port);
  writeState(folder, { port, password, dataFolder });
  const logFile = path.join(folder, 'postgres.log');
  const launch = { binaries, account, dataFolder, port, settings, logFile, endsWithStarter };
  const { pid, ended } = await launchServer(launch);
  return {
    pid,
    dataFolder,
    ended,
    wasStarted: true,
    urlOf: urlBuilder({ port, password }),
    stop: () => stopServer(pid),
  };
}

/** Fast shutdown: open transactions are rolled back, committed ones are on disk. */
async function stopServer(pid: number): Promise<void> {
  if (await signalAndWait(pid, 'SIGINT', 30_000)) return;
  // SIGQUIT loses nothing committed: the next start replays the log.
  if (await signalAndWait(pid, 'SIGQUIT', 10_000)) return;
  throw new ServerError(`PostgreSQL (process ${pid}) does not stop`);
}

async function reuseServer(dataFolder: string, state: ServerState | undefined): Promise<EmbeddedServer | undefined> {
  const postmaster = findPostmaster(dataFolder);
  if (!postmaster) return undefined;
  const { pid, port } = postmaster;
  const urlOf = state && urlBuilder({ port, password: state.password });
  if (!urlOf || !(await isServerOf(dataFolder, urlOf('postgres')))) {
    await stopServer(pid);
    return undefined;
  }
  return { pid, dataFolder, urlOf, wasStarted: false, ended: endOf(pid), stop: () => stopServer(pid) };
}

function urlBuilder({ port, password }: Pick<ServerState, 'port' | 'password'>) {
  return (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

async function signalAndWait(pid: number, signal: NodeJS.Signals, timeoutMs: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
    throw error;
  }
  return waitForEnd(pid, timeoutMs);
}
