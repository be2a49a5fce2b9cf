import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runtimeFolder } from './paths.mjs';

const stampFolder = path.join(runtimeFolder, 'stamps');
const IGNORED = new Set(['node_modules', 'dist', '.tsc', 'generated', 'test-results']);

/**
 * Does a step unless it was done with the same inputs and its result is still there.
 * `inputs` are files and folders of the repository; `values` anything else that the result depends on.
 */
export function step({ name, title, inputs = [], values = [], isDone, work }) {
  const stamp = path.join(stampFolder, name);
  const fingerprint = hash(inputs, values);
  if (isDone() && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  process.stdout.write(`${title}… `);
  const began = Date.now();
  rmSync(stamp, { force: true });
  try {
    work();
  } finally {
    process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  }
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function hash(inputs, values) {
  const sum = createHash('sha256').update(JSON.stringify(values));
  for (const input of inputs) addTo(sum, input);
  return sum.digest('hex');
}

function addTo(sum, relative) {
  const file = path.join(root, relative);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    sum.update(relative).update(readFileSync(file));
    return;
  }
  for (const name of readdirSync(file).sort()) if (!IGNORED.has(name)) addTo(sum, path.join(relative, name));
}
