import { load, percentile } from '../load/load.ts';
import { type ServerProcess, startProcess } from '../servers/child.ts';
import { atMost, type Figure } from './figure.ts';
import { recapOf } from './recap.ts';

const SECONDS = 8;

/** The slowest hundredth of light requests while the worker draws one recap after another. */
export async function measureRendering(product: ServerProcess): Promise<Figure> {
  const recap = recapOf(400);
  const next = () => ({ method: 'GET' as const, path: '/api/health/live' });
  await product.ask('startRendering', recap);
  await load({ port: product.port, next }, 1, 1);
  const { times } = await load({ port: product.port, next }, 1, SECONDS);
  await product.ask('stopRendering');
  const details = `median ${percentile(times, 0.5).toFixed(2)} ms, longest ${times.at(-1)?.toFixed(0)} ms`;
  return atMost('p99 of a light request while PDFs are drawn', {
    value: percentile(times, 0.99),
    target: 10,
    unit: ' ms',
    details,
  });
}

/** A recap of 400 interventions, and the memory that its worker adds to an empty process. */
export async function measureRecap(): Promise<Figure[]> {
  const process = await startProcess('recap', {});
  try {
    const { warmMs, addedMegabytes } = await process.ask<{ warmMs: number; addedMegabytes: number }>(
      'recap',
      recapOf(400),
    );
    return [
      atMost('Recap of 400 interventions, warm', { value: warmMs, target: 150, unit: ' ms' }),
      atMost('Memory of its worker', { value: addedMegabytes, target: 300, unit: ' MB' }),
    ];
  } finally {
    await process.stop();
  }
}
