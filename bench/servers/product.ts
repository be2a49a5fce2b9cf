import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buildApp } from '../../apps/api/src/app.ts';
import { readEnvironment } from '../../apps/api/src/kernel/environment.ts';
import { createPdfRenderer } from '../../apps/api/src/kernel/pdf/pdf-renderer.ts';
import { isPassword } from '../../apps/api/src/modules/identity/password-hash.ts';
import { pdfTemplates } from '../../apps/api/src/pdf-templates.ts';
import { median } from '../load/load.ts';
import { answerQuestions } from './answer-questions.ts';
import { countStatements } from './count-statements.ts';

// One API process, as main.ts starts it, but for the limit of requests per address: all the load comes from one.
const root = path.resolve(import.meta.dirname, '../..');
const counter = process.env.BENCH_COUNT === '1' ? countStatements() : undefined;
const environment = readEnvironment({
  ...process.env,
  DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'guichet-bench-')),
});
const app = await buildApp({
  environment: { ...environment, databaseUrl: environment.databaseUrl ?? '' },
  pdf: createPdfRenderer({ templates: pdfTemplates }),
  requestsPerMinute: 1_000_000_000,
  interfaces: { backoffice: path.join(root, 'apps/backoffice/dist'), portal: path.join(root, 'apps/portal/dist') },
});
await app.http.listen({ host: '127.0.0.1', port: 0 });
await app.kernel.jobs.start(app.kernel.settings.current()['business.timeZone']);

let isRendering = false;

async function renderWithoutPause(recap: unknown): Promise<void> {
  while (isRendering) await app.kernel.pdf.render('hour-recap', recap, {});
}

async function hashMs({ hash, password }: { hash: string; password: string }): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const start = performance.now();
    await isPassword(hash, password);
    times.push(performance.now() - start);
  }
  return median(times);
}

interface Watch {
  heldMs: number;
  clockMs: number;
  isOn: boolean;
}

let watch: Watch | undefined;

/** What this process, with all its threads, has computed until now. */
function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Goes round the loop without pause and keeps the longest round: what was computed in it, and how long it took by the clock. On two
 * cores with a database and a thousand listeners, the second is mostly how long the process waited for a core, which its code does not
 * decide; the first counts the threads of the collector too.
 */
function watchLoop(): void {
  const own: Watch = { heldMs: 0, clockMs: 0, isOn: true };
  watch = own;
  let [clock, computed] = [performance.now(), computedMs()];
  const round = () => {
    const [now, then] = [performance.now(), computedMs()];
    own.clockMs = Math.max(own.clockMs, now - clock);
    own.heldMs = Math.max(own.heldMs, then - computed);
    [clock, computed] = [now, then];
    if (own.isOn) setImmediate(round);
  };
  setImmediate(round);
}

answerQuestions((app.http.server.address() as AddressInfo).port, {
  statements: () => counter?.take() ?? [],
  memory: () => process.memoryUsage().rss / 1e6,
  hashMs,
  computedMs,
  watchLoop,
  longestRounds: () => {
    if (watch) watch.isOn = false;
    return { heldMs: watch?.heldMs ?? 0, clockMs: watch?.clockMs ?? 0 };
  },
  startRendering: (recap: unknown) => {
    isRendering = true;
    void renderWithoutPause(recap);
  },
  stopRendering: () => {
    isRendering = false;
  },
});
process.on('SIGTERM', () => void app.close().then(() => process.exit()));
