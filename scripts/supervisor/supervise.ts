import { once } from 'node:events';
import path from 'node:path';
import { dropDatabase, ensureDatabase } from '@guichet/database/databases';
import { applyMigrations } from '@guichet/database/migrate';
import type { Environment } from '../../apps/api/src/kernel/environment.ts';
import { DATABASE, migrationsFolder, root } from '../project.ts';
import { apiFlags, apiVariables } from './api-process.ts';
import { openDataFolder } from './data-folder.ts';
import { fillDemo, forgetInterruption, wasDemoInterrupted } from './demo.ts';
import { waitForDatabase } from './external-database.ts';
import { assertFreeAddress } from './free-address.ts';
import { type ApiMessage, keepApi } from './keep-api.ts';
import { keepDatabase } from './keep-database.ts';
import { watchSources } from './watch-sources.ts';

export type SuperviseOptions = {
  environment: Environment;
  /** Restart the API when its sources change. */
  isWatching: boolean;
  /** What has been started, undone in reverse order. */
  started: AsyncDisposableStack;
  signal: AbortSignal;
  onMessage: (message: ApiMessage) => void;
};

/**
 * Starts the parts and keeps them running; returns once the API answers. Its process loads its code while the database starts, and
 * opens nothing before it is told that the database is migrated.
 */
export async function supervise(options: SuperviseOptions): Promise<void> {
  const { environment, started, signal } = options;
  const lock = openDataFolder(environment.dataDir);
  started.defer(() => lock.release());
  await assertFreeAddress(environment);
  signal.throwIfAborted();

  const databaseParts = started.use(new AsyncDisposableStack());
  const database = Promise.withResolvers<() => string>();
  database.promise.catch(() => {});
  const api = startApi(options, async () => (await database.promise)());
  try {
    const urlOf = await openDatabase({ ...options, started: databaseParts }, () => api.restart());
    signal.throwIfAborted();
    await prepareDatabase(options, urlOf());
    signal.throwIfAborted();
    database.resolve(urlOf);
  } catch (error) {
    database.reject(error);
    throw error;
  }
  await Promise.race([api.ready, once(signal, 'abort').then(() => signal.throwIfAborted())]);
}

const API_SOURCES = ['apps/api/src', 'packages/dto/src'].map((folder) => path.join(root, folder));

function startApi(
  { environment, isWatching, started, onMessage }: SuperviseOptions,
  databaseUrl: () => Promise<string>,
) {
  const api = keepApi({
    args: [...apiFlags, isWatching ? 'apps/api/src/main.ts' : 'apps/api/dist/main.js'],
    isPatient: isWatching,
    cwd: root,
    // The address comes by the channel, DATABASE_URL's too: not before the migrations are done.
    environment: environmentOfParts(environment, undefined),
    databaseUrl,
    onMessage,
  });
  started.defer(() => api.stop());
  if (isWatching) started.defer(watchSources(API_SOURCES, () => api.restart()));
  return api;
}

/** Makes the database reachable; the address given back may change when the embedded server has to move. */
async function openDatabase(
  { environment, started, signal }: SuperviseOptions,
  onMoved: () => void,
): Promise<() => string> {
  const external = environment.databaseUrl;
  if (external) {
    await waitForDatabase(external, signal);
    return () => external;
  }
  const database = await keepDatabase(environment.dataDir, onMoved);
  started.defer(() => database.stop());
  if (!database.dataFolder.startsWith(environment.dataDir)) {
    console.log(`The database's user cannot enter the data folder: its files are in ${database.dataFolder}`);
  }
  if (wasDemoInterrupted(environment.dataDir)) {
    await dropDatabase(database.adminUrl(), DATABASE);
    forgetInterruption(environment.dataDir);
  }
  await ensureDatabase(database.adminUrl(), DATABASE);
  return () => database.urlOf(DATABASE);
}

async function prepareDatabase({ environment, signal }: SuperviseOptions, databaseUrl: string): Promise<void> {
  const applied = await applyMigrations(databaseUrl, migrationsFolder);
  if (applied.length > 0) console.log(`Database migrated: ${applied.join(', ')}`);
  if (!environment.isDemo) return;
  const variables = environmentOfParts(environment, databaseUrl);
  await fillDemo({ databaseUrl, dataDir: environment.dataDir, cwd: root, environment: variables, signal });
}

function environmentOfParts({ dataDir }: Environment, databaseUrl: string | undefined): NodeJS.ProcessEnv {
  return { ...apiVariables, ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
}
