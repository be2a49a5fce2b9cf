import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '../../kernel/context.ts';
import { incomingFolder } from './receive-files.ts';

const DAY_MS = 24 * 3_600_000;

/** Removes what a process that was killed left of uploads: nothing waits for a day. */
export async function sweepIncoming(kernel: Kernel): Promise<void> {
  const folder = incomingFolder(kernel);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const entry = path.join(folder, name);
    const { mtimeMs } = await stat(entry);
    if (mtimeMs < Date.now() - DAY_MS) await rm(entry, { recursive: true, force: true });
  }
}
