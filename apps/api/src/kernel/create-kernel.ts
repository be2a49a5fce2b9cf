import path from 'node:path';
import type { Actor } from './access/actor.ts';
import { type Credential, createActorCache } from './access/actor-cache.ts';
import { staffOnly, systemOnly } from './access/define-access.ts';
import { createAccessRegistry } from './access/registry.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Kernel, Log } from './context.ts';
import { type Database, openDatabase } from './db/database.ts';
import { createScopedDb } from './db/scoped-db.ts';
import type { Environment } from './environment.ts';
import { createJobs } from './jobs/jobs.ts';
import { createChangeFeed } from './live/change-feed.ts';
import { createPresence } from './live/presence.ts';
import type { Module } from './module.ts';
import type { PdfRenderer } from './pdf/pdf-renderer.ts';
import { kernelPersonal } from './personal/personal-data.ts';
import { createPreviews } from './previews/previews.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { openStorage } from './storage/file-storage.ts';

interface KernelOptions {
  environment: Environment & { databaseUrl: string };
  modules: readonly Module[];
  loadActor(database: Database, credential: Credential, clock: Clock): Promise<Actor | undefined>;
  pdf: PdfRenderer;
  log: Log;
  clock?: Clock;
  poolSize?: number;
}

/** Tables that belong to the kernel itself. */
const kernelAccess = [
  ...systemOnly('Counter', 'IdempotentRequest'),
  ...staffOnly({
    Change: 'nobody',
    // What every page shows of the business hangs on them, and the event says no more than that some changed.
    Setting: 'signed-in',
    MailMessage: 'mails.read',
  }),
];

/** Makes the parts of one process. @throws Error when a model has no declared access. */
export async function createKernel(options: KernelOptions): Promise<Kernel> {
  const { environment, modules, loadActor, pdf, log, clock = systemClock } = options;
  const registry = createAccessRegistry([...kernelAccess, ...modules.flatMap(({ access }) => access)]);
  const database = openDatabase(environment.databaseUrl, options.poolSize);
  const actors = createActorCache({
    load: (credential) => loadActor(database, credential, clock),
    scopedDb: (actor) => createScopedDb(database.systemDb('the base of a scoped client'), registry, actor),
    now: () => Date.now(),
  });
  const folder = path.join(environment.dataDir, 'files');
  const storage = await openStorage({ folder, storageUrl: environment.storageUrl });
  const kernel: Kernel = {
    environment,
    clock,
    database,
    registry,
    actors,
    settings: await createSettingsStore(database),
    storage,
    jobs: createJobs(database, log),
    feed: createChangeFeed(database, log),
    presence: createPresence(database, log),
    pdf,
    previews: createPreviews(storage, log),
    personal: [...kernelPersonal, ...modules.flatMap(({ personal = [] }) => personal)],
    log,
  };
  for (const module of modules) module.jobs?.(kernel);
  return kernel;
}
