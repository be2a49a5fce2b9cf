import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { runtimeFolder } from './paths.mjs';

// The packages of 24.21.0 lack macOS.
const NODE = process.platform === 'darwin' ? '26.10.0' : '24.21.0';
const PNPM = '12.21.0';
const OLDEST = [24, 10];

/** The packages to install in the runtime folder: pnpm, and Node.js unless the machine's own is recent enough. */
export function runtimePackages() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return [`pnpm@${PNPM}`, ...(isRecent() ? [] : [`node-${system}-${process.arch}@${NODE}`])];
}

/** The Node.js that runs everything but the start itself. */
export function nodeProgram() {
  if (isRecent()) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(runtimeFolder, 'node_modules/.bin', name);
}

/** Tells whether the runtime folder holds what it should. */
export function hasRuntime() {
  return existsSync(path.join(runtimeFolder, 'node_modules/pnpm')) && existsSync(nodeProgram());
}

function isRecent() {
  // Started by the runtime itself: it must not find itself superfluous.
  if (realpathSync(process.execPath).startsWith(realpathSync(runtimeFolder))) return false;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
