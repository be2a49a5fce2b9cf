import type { Settings } from '@guichet/dto/settings/settings';
import type { Actor } from './access/actor.ts';
import type { ActorCache } from './access/actor-cache.ts';
import type { AccessRegistry } from './access/registry.ts';
import type { Clock } from './clock.ts';
import type { Database } from './db/database.ts';
import type { ScopedDb } from './db/scoped-db.ts';
import type { SqlRunner } from './db/sql.ts';
import type { Environment } from './environment.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { ChangeFeed } from './live/change-feed.ts';
import type { Presence } from './live/presence.ts';
import type { PdfRenderer } from './pdf/pdf-renderer.ts';
import type { PersonalTable } from './personal/personal-data.ts';
import type { Previews } from './previews/previews.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { FileStorage } from './storage/file-storage.ts';

/** The parts of one process, made once at start and handed to the modules. */
export interface Kernel {
  environment: Environment;
  clock: Clock;
  database: Database;
  registry: AccessRegistry;
  actors: ActorCache;
  settings: SettingsStore;
  storage: FileStorage;
  jobs: Jobs;
  feed: ChangeFeed;
  presence: Presence;
  pdf: PdfRenderer;
  previews: Previews;
  /** Where data of people live, as every module declares. [AG-34] */
  personal: readonly PersonalTable[];
  log: Log;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a command works with: who acts, on which rows, when. */
export interface Context {
  actor: Actor;
  db: ScopedDb;
  /** For `*.sql.ts` files only; they take the scope of the actor. */
  sql: SqlRunner;
  clock: Clock;
  settings: Settings;
  requestId: string;
  kernel: Kernel;
}

/** The same for what a job may run too: nobody acts, and its database is the system's, opened by the job with a reason. */
export type SystemContext = Omit<Context, 'actor' | 'db'> & { actor?: Actor };

/** What a job works with; its changes are signed by nobody. */
export function systemContext(kernel: Kernel): SystemContext {
  return {
    clock: kernel.clock,
    settings: kernel.settings.current(),
    sql: kernel.database.sql,
    requestId: 'job',
    kernel,
  };
}
