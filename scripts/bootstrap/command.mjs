import { spawn, spawnSync } from 'node:child_process';
import { compileCache, root, searchPath } from './paths.mjs';

/** A failure explained well enough for its message to be all that is shown. */
export class StepError extends Error {}

/** Runs a program to its end; throws with the end of what it said when it fails or takes too long. */
export function runCommand(program, args, { cwd = root, env = {}, minutes = 5 } = {}) {
  const done = spawnSync(program, args, {
    cwd,
    env: { ...process.env, PATH: searchPath, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status === 0) return;
  const said = `${done.stdout ?? ''}\n${done.stderr ?? ''}`.trim().split('\n').slice(-40).join('\n');
  throw new StepError(`${said}\n\n\`${[program, ...args].join(' ')}\` ${reasonOf(done, minutes)}${adviceFor(said)}`);
}

/** Runs a program in the foreground; returns its exit code. Signals are left for it to handle. */
export function handOver(program, args) {
  const child = spawn(program, args, {
    cwd: root,
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env, PATH: searchPath },
    // The channel tells the child when this process is gone, even killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Ctrl-C reaches the child by itself, being of the same terminal group.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  endWithNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * A signal sent to `npm start` ends npm and its shell, which do not pass it on: their going is the signal. Started without npm,
 * the program may outlive whoever started it.
 */
function endWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 300).unref();
}

function reasonOf(done, minutes) {
  if (done.error?.code === 'ETIMEDOUT') return `did not end within ${minutes} minutes.`;
  if (done.error?.code === 'ENOENT') return 'could not run: the program is not installed.';
  return `failed (${done.signal ?? `exit code ${done.status}`}).`;
}

function adviceFor(said) {
  if (/ENOSPC|no space left/i.test(said)) return '\nThe disk is full: free some space, then start again.';
  if (/EACCES|EPERM|permission denied/i.test(said)) {
    return '\nA file or folder here may not be written by this user: give it back to this user, then start again.';
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ERR_PNPM_META_FETCH_FAIL/i.test(said)) {
    return '\nThe package registry cannot be reached: check the network and the proxy settings, then start again.';
  }
  return '';
}
