import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestDatabase } from '@guichet/database/test-template';
import { afterAll, beforeAll } from 'vitest';
import { fillDemo } from '../demo/fill-demo.ts';
import { type Database, openDatabase } from '../kernel/db/database.ts';
import { type Environment, readEnvironment } from '../kernel/environment.ts';
import { createTestDatabase } from './test-database.ts';

/** A demonstration, filled once for the tests of a file. */
export interface FilledDemo {
  environment: Environment & { databaseUrl: string };
  database: Database;
}

/** Fills a demonstration in a database and a folder of its own before the tests, and takes both away after them. */
export function useDemo(now: Date, variables: Readonly<Record<string, string>> = {}): FilledDemo {
  const demo = {} as FilledDemo;
  let made: TestDatabase;
  beforeAll(async () => {
    made = await createTestDatabase();
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guichet-demo-'));
    const environment = readEnvironment({ NODE_ENV: 'test', DATA_DIR: dataDir, ...variables });
    demo.environment = { ...environment, databaseUrl: made.url };
    await fillDemo(demo.environment, now);
    demo.database = openDatabase(made.url, 4);
  });
  afterAll(async () => {
    await demo.database.close();
    await made.drop();
    await rm(demo.environment.dataDir, { recursive: true, force: true });
  });
  return demo;
}
