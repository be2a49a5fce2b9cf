import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Environment, readEnvironment } from '../apps/api/src/kernel/environment.ts';
import { root } from './project.ts';
import { banner } from './supervisor/banner.ts';
import type { ApiMessage } from './supervisor/keep-api.ts';
import { explain } from './supervisor/start-error.ts';
import { supervise } from './supervisor/supervise.ts';

const isDevelopment = process.argv[2] === 'dev';
const started = new AsyncDisposableStack();
const stopping = new AbortController();
let environment: Environment | undefined;

const running = run();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop);
await running.catch(fail);

async function run(): Promise<void> {
  loadSettings();
  environment = readEnvironment(process.env);
  await supervise({ environment, isWatching: isDevelopment, started, signal: stopping.signal, onMessage });
  if (isDevelopment) serveInterfaces(environment);
  console.log(banner(environment, process.uptime()));
}

/** `.env` completes the environment; what is set outside wins. */
function loadSettings(): void {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

function serveInterfaces({ port }: Environment): void {
  const server = spawn(process.execPath, ['scripts/serve-interfaces.ts', String(port)], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  started.defer(() => void server.kill());
}

function onMessage(message: ApiMessage): void {
  if (message.type === 'admin-link') console.log(`\nMake the first administrator's account here: ${message.url}\n`);
}

function stop(): void {
  if (stopping.signal.aborted) return;
  stopping.abort();
  console.log('\nStopping…');
  // A start under way is let to its next step, so that nothing it has started is forgotten.
  void running.catch(() => {}).then(end);
}

async function fail(error: unknown): Promise<void> {
  if (stopping.signal.aborted) return;
  console.error(`\n${explain(error, environment?.dataDir)}\n`);
  process.exitCode = 1;
  await end();
}

async function end(): Promise<void> {
  try {
    await started.disposeAsync();
  } catch (error) {
    console.error(explain(error, environment?.dataDir));
    process.exitCode = 1;
  }
  process.exit();
}
