import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type App, buildApp } from '../app.ts';
import type { Kernel } from '../kernel/context.ts';
import { readEnvironment } from '../kernel/environment.ts';
import type { Jobs } from '../kernel/jobs/jobs.ts';
import type { PdfRenderer } from '../kernel/pdf/pdf-renderer.ts';
import { createTestDatabase } from './test-database.ts';

/** A clock that a test sets; it starts at a plain working day. */
export interface TestClock {
  now(): Date;
  set(instant: string): void;
  /** How often it was set: what was signed before a jump has expired after it. */
  readonly jumps: number;
}

/** The product of one test file: a database of its own, a protected folder of its own, no network. */
export interface TestApp {
  readonly app: App;
  readonly kernel: Kernel;
  readonly clock: TestClock;
}

export interface TestAppOptions {
  pdf?: PdfRenderer;
  databaseUrl?: () => Promise<string>;
  /** Variables of the environment, as a person would set them. */
  variables?: Record<string, string>;
  requestsPerMinute?: number;
}

/**
 * Starts the real API for a test file, on a fresh clone of the migrated database, and stops it after.
 * Call it at the top of a `describe` or of the file: the parts are there once the tests run.
 */
export function useTestApp(options: TestAppOptions = {}): TestApp {
  const clock = createTestClock();
  let app: App | undefined;
  let cleanUp = async () => {};

  beforeAll(async () => {
    const database = options.databaseUrl
      ? { url: await options.databaseUrl(), drop: async () => {} }
      : await createTestDatabase();
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guichet-test-'));
    app = await buildApp({
      environment: {
        ...readEnvironment({ NODE_ENV: 'test', DEMO: '0', DATA_DIR: dataDir, ...options.variables }),
        port: 0,
        databaseUrl: database.url,
      },
      pdf: options.pdf ?? noPdf,
      clock,
      logLevel: 'silent',
      requestsPerMinute: options.requestsPerMinute ?? 100_000,
      poolSize: 20,
    });
    app.kernel.jobs = idleUntilStarted(app.kernel.jobs);
    cleanUp = async () => {
      await app?.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    };
  });
  afterAll(() => cleanUp());

  const started = (): App => {
    if (!app) throw new Error('The test app is there once the tests run.');
    return app;
  };
  return {
    clock,
    get app() {
      return started();
    },
    get kernel() {
      return started().kernel;
    },
  };
}

function createTestClock(): TestClock {
  let offset = Date.parse('2026-03-10T09:00:00.000Z') - Date.now();
  let jumps = 0;
  return {
    get jumps() {
      return jumps;
    },
    now: () => new Date(Date.now() + offset),
    set: (instant) => {
      offset = Date.parse(instant) - Date.now();
      jumps += 1;
    },
  };
}

/** Starting the queue takes a second: a test that is about no job leaves it out, and what is asked of it goes nowhere. */
function idleUntilStarted(jobs: Jobs): Jobs {
  let isStarted = false;
  return {
    ...jobs,
    start(timeZone) {
      isStarted = true;
      return jobs.start(timeZone);
    },
    enqueue: async (...work) => (isStarted ? jobs.enqueue(...work) : undefined),
  };
}

const noPdf: PdfRenderer = {
  render: () => Promise.reject(new Error('This test renders no PDF.')),
  warmUp: async () => {},
  close: async () => {},
};
