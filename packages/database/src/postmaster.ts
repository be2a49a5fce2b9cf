import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { commandLine, isRunning } from './running-process.ts';

export type Postmaster = { pid: number; port: number; isReady: boolean };

/**
 * The server that runs on this data folder, whatever else listens on its port. A `postmaster.pid` left by a dead
 * server, or whose number now belongs to another program, tells of none.
 */
export function findPostmaster(dataFolder: string): Postmaster | undefined {
  const recorded = readPostmaster(dataFolder);
  if (!recorded || !isRunning(recorded.pid)) return undefined;
  return commandLine(recorded.pid).includes(dataFolder) ? recorded : undefined;
}

/** Tells whether `postmaster.pid` surely names no server of this folder: the process has ended, or does something else. */
export function isPidFileStale(dataFolder: string): boolean {
  const recorded = readPostmaster(dataFolder);
  if (!recorded || !isRunning(recorded.pid)) return true;
  const command = commandLine(recorded.pid);
  return command !== '' && !command.includes(dataFolder);
}

/** Tells whether the server at this address answers to our password and works on this data folder. */
export async function isServerOf(dataFolder: string, url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === dataFolder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    // Lines: pid, data folder, start time, port, socket folder, address, shared memory key, status.
    const lines = readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}
