import { spawn } from 'node:child_process';
import type { Environment } from '../apps/api/src/kernel/environment.ts';
import { root } from './project.ts';
import { readSettings } from './settings.ts';
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
  environment = readSettings();
  await supervise({ environment, isWatching: isDevelopment, started, signal: stopping.signal, onMessage });
  if (isDevelopment) serveInterfaces(environment);
  console.log(banner(environment, process.uptime()));
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
