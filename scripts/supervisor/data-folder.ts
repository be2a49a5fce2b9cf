import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Lock, LockedError, takeLock } from '@guichet/database/lock-file';
import { StartError } from './start-error.ts';

/** Makes the data folder if needed, checks that it can be written to, and keeps other instances out of it. */
export function openDataFolder(folder: string): Lock {
  try {
    // Others may pass through, not look: the database server of root runs as another user.
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const probe = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    return takeLock(path.join(folder, 'guichet.lock'));
  } catch (error) {
    throw explainFolder(folder, error);
  }
}

function explainFolder(folder: string, error: unknown): unknown {
  if (error instanceof LockedError) {
    return new StartError(
      `The data folder ${folder} is in use by another Guichet (process ${error.pid}).\n` +
        'Stop that one first, or set DATA_DIR to another folder (and PORT to another port).',
    );
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOTDIR' || code === 'EEXIST') return new StartError(`DATA_DIR is not a folder: ${folder}`);
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return error;
  return new StartError(
    `The data folder ${folder} cannot be written to by this user (uid ${process.getuid?.()})${ownerOf(folder)}.\n` +
      'Start as the user it belongs to, give the folder to this one (chown), or set DATA_DIR to another folder.',
  );
}

function ownerOf(folder: string): string {
  try {
    const stat = statSync(folder, { throwIfNoEntry: false });
    return stat ? `: it belongs to uid ${stat.uid}` : '';
  } catch {
    return '';
  }
}
