import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

// The workers read this file again: the folder and the port are handed down by the environment.
process.env.E2E_PORT ??= String(31_000 + Math.floor(Math.random() * 2000));
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(os.tmpdir(), 'guichet-journeys-'));

const { E2E_PORT: port, E2E_DATA_DIR: dataDir, CHROMIUM_PATH: executablePath } = process.env;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The product as a person starts it, with its demo, in a folder of its own. */
export default defineConfig({
  testDir: 'journeys',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    launchOptions: { args: FLAGS, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: `${process.execPath} ../scripts/run.ts`,
    url: `http://127.0.0.1:${port}/api/health/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: port ?? '', DATA_DIR: dataDir ?? '', DEMO: '1', NODE_ENV: 'development' },
  },
});
