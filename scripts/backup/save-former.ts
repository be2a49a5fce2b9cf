import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { explain, StartError } from '../supervisor/start-error.ts';
import { type Source, writeBackup } from './write-backup.ts';

/**
 * Keeps what a restore is about to replace, and gives back where.
 * @throws StartError when it cannot be kept: for want of room, or because it is nothing of ours. Then it is not to be replaced.
 */
export async function saveFormer(source: Source, folder: string): Promise<string> {
  const kept = path.join(folder, `before-restore-${Date.now()}.tar.gz`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeBackup(source, kept);
  } catch (error) {
    throw new StartError(
      `What is there could not be saved, so nothing was replaced: ${explain(error, folder)}\n` +
        'Mend that, or empty the database yourself when what it holds may go; then restore again.',
    );
  }
  return kept;
}
