import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Tells whether a process runs. One that has ended but was not collected by its parent does not. */
export function isRunning(pid: number): boolean {
  if (!canBeSignalled(pid)) return false;
  return procStat(pid)?.state !== 'Z';
}

/**
 * Names one process for good: a number given again to another process, after a crash or in a restarted container,
 * gives another name. Undefined when no such process runs.
 */
export function processIdentity(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined;
  const stat = procStat(pid);
  return stat ? `${pid}@${stat.startedAt}` : String(pid);
}

/** The command line of a process, or an empty string when it can't be read. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', timeout: 5_000 });
  } catch {
    return '';
  }
}

/** Waits until a process has ended; false when it still runs after the time given. */
export async function waitForEnd(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/**
 * Settles when a process that is not a child of this one has ended. Watching it keeps nobody alive: a process that has done its own
 * work may end before.
 */
export function endOf(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (isRunning(pid)) return;
      clearInterval(look);
      resolve();
    }, 50).unref();
  });
}

function canBeSignalled(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function procStat(pid: number): { state: string; startedAt: string } | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
