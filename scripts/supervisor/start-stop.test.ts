import { once } from 'node:events';
import { existsSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../project.ts';
import { type RunningProduct, readiness, startProduct } from '../testing/run-product.ts';

const API = 'apps/api/dist/main.js';
const API_IN_DEVELOPMENT = 'apps/api/src/main.ts';
const CTRL_C = '\u0003';
const hasTerminal = existsSync('/usr/bin/script');
/** Starting takes a second; a machine that runs the other tests at the same time may need fifteen. */
const options = { timeout: 180_000 };
const patience = { timeout: 60_000 };

describe.runIf(process.platform === 'linux')('the product, started and stopped', options, () => {
  test.runIf(hasTerminal)(
    'parts killed by force are started again, and Ctrl-C in a terminal ends them all',
    async () => {
      const product = await startProduct({ inTerminal: true });
      expect(await readiness(product)).toBe(200);
      const [api = 0] = product.pids(API);
      process.kill(api, 'SIGKILL');
      await expect.poll(() => product.pids(API).some((pid) => pid !== api), patience).toBe(true);
      await expect.poll(() => readiness(product), patience).toBe(200);

      const [postgres = 0] = product.pids('bin/postgres');
      process.kill(postgres, 'SIGKILL');
      await expect.poll(() => product.said(), patience).toContain('PostgreSQL stopped unexpectedly');
      await expect.poll(() => readiness(product), patience).toBe(200);
      product.type(CTRL_C);
      await hasEnded(product);
      expect(product.said()).toContain('Stopping');
    },
  );

  test('a supervisor killed by force leaves nothing behind, and SIGTERM ends the next one cleanly', async () => {
    const product = await startProduct();
    product.child.kill('SIGKILL');
    await hasEnded(product);
    const next = await startProduct({ dataDir: product.dataDir });
    expect(await readiness(next)).toBe(200);
    next.child.kill('SIGTERM');
    await hasEnded(next);
    expect(next.child.exitCode).toBe(0);
    expect(next.said()).not.toMatch(/starting it again|Error/);
  });

  test.runIf(hasTerminal)('development reloads the API, serves both interfaces, and ends with Ctrl-C', async () => {
    const product = await startProduct({ args: ['dev'], inTerminal: true });
    await expect.poll(() => page(product, 1, '/'), patience).toContain('/src/main.tsx');
    await expect.poll(() => page(product, 2, '/admin/'), patience).toContain('/admin/src/main.tsx');
    expect(await page(product, 1, '/api/health/ready')).toContain('ready');

    const [api = 0] = product.pids(API_IN_DEVELOPMENT);
    const now = new Date();
    utimesSync(path.join(root, API_IN_DEVELOPMENT), now, now);
    await expect.poll(() => product.pids(API_IN_DEVELOPMENT)[0] ?? api, patience).not.toBe(api);
    await expect.poll(() => page(product, 2, '/api/health/ready'), patience).toContain('ready');
    product.type(CTRL_C);
    await hasEnded(product);
  });
});

async function hasEnded(product: RunningProduct): Promise<void> {
  if (product.child.exitCode === null && product.child.signalCode === null) {
    await once(product.child, 'exit', { signal: AbortSignal.timeout(60_000) });
  }
  await expect.poll(() => product.pids(), patience).toEqual([]);
}

/** What is served by the API (0), the portal (1) or the back-office (2) of a development. */
async function page({ port }: RunningProduct, offset: number, address: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port + offset}${address}`).catch(() => undefined);
  return (await answer?.text()) ?? '';
}
