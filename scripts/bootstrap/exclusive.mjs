import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StepError } from './command.mjs';
import { runtimeFolder } from './paths.mjs';

const lockFile = path.join(runtimeFolder, 'lock');
const FORGOTTEN_AFTER = 20 * 60_000;

/** Does the work while no other start of this checkout does its own. */
export async function exclusively(work) {
  await takeLock();
  try {
    return work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

async function takeLock() {
  let hasSpoken = false;
  while (!tryLock()) {
    if (isForgotten()) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!hasSpoken) console.log(`Waiting for another start of this folder (${lockFile})…`);
    hasSpoken = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function tryLock() {
  try {
    mkdirSync(runtimeFolder, { recursive: true });
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
      throw new StepError(`This user may not write in ${path.dirname(runtimeFolder)}: give it the folder, or copy it.`);
    }
    throw error;
  }
}

function isForgotten() {
  try {
    const age = Date.now() - statSync(lockFile).mtimeMs;
    const pid = Number(readFileSync(lockFile, 'utf8'));
    // Just made, and not yet written to.
    if (!pid) return age > 5_000;
    return age > FORGOTTEN_AFTER || !isRunning(pid);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
