import path from 'node:path';
import { ensureDatabase } from '@guichet/database/databases';
import { startServer } from '@guichet/database/embedded-server';
import type { Lock } from '@guichet/database/lock-file';
import type { Environment } from '../../apps/api/src/kernel/environment.ts';
import { type FileStorage, openStorage } from '../../apps/api/src/kernel/storage/file-storage.ts';
import { DATABASE } from '../project.ts';
import { openDataFolder } from '../supervisor/data-folder.ts';
import { StartError } from '../supervisor/start-error.ts';

export type Parts = { databaseUrl: string; storage: FileStorage };

/**
 * Opens the database and the store of files of an installation for one piece of work. The embedded server is started and stopped
 * again, unless the product runs on it: then it is shared.
 * @throws StartError when the product runs and `isAlone` asks for nobody else.
 */
export async function withParts(
  environment: Environment,
  { isAlone }: { isAlone: boolean },
  work: (parts: Parts) => Promise<void>,
): Promise<void> {
  await using parts = new AsyncDisposableStack();
  const databaseUrl = environment.databaseUrl ?? (await embeddedUrl(environment, isAlone, parts));
  const folder = path.join(environment.dataDir, 'files');
  const storage = parts.adopt(await openStorage({ folder, storageUrl: environment.storageUrl }), (each) =>
    each.close(),
  );
  await work({ databaseUrl, storage });
}

async function embeddedUrl({ dataDir }: Environment, isAlone: boolean, parts: AsyncDisposableStack): Promise<string> {
  const lock = takeFolder(dataDir, isAlone);
  if (lock) parts.defer(() => lock.release());
  const server = await startServer({ stateFolder: dataDir, endsWithStarter: true });
  if (server.wasStarted || lock) parts.defer(() => server.stop());
  await ensureDatabase(server.urlOf('postgres'), DATABASE);
  return server.urlOf(DATABASE);
}

/** The lock of the data folder; nothing when the product holds it and may. */
function takeFolder(dataDir: string, isAlone: boolean): Lock | undefined {
  try {
    return openDataFolder(dataDir);
  } catch (error) {
    if (isAlone || !(error instanceof StartError) || !error.message.includes('in use by another')) throw error;
    return undefined;
  }
}
