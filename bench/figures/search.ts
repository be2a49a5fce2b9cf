import type { Sizes } from '../data/fill.sql.ts';
import { anyOf } from '../data/ids.ts';
import { load, median, percentile } from '../load/load.ts';
import type { ServerProcess } from '../servers/child.ts';
import { atMost, type Figure } from './figure.ts';
import { writtenWords } from './large-screens.ts';
import { signIn } from './people.ts';

/** The median of a search alone, over what people type: words, a number, a typing error, what nobody wrote. */
export async function measureSearch(product: ServerProcess, sizes: Sizes): Promise<Figure> {
  const headers = await signIn(product, 'staff1@bench.test');
  const kinds: Record<string, () => string> = {
    written: () => writtenWords(sizes),
    number: () => String(anyOf(sizes.tickets)),
    mistyped: () => ['imprimnate', 'factrue', 'messagrie', 'sauvegardde', 'certifikat'][anyOf(5) - 1] ?? 'imprimnate',
    unwritten: () => `qwxz${anyOf(1e6)}`,
  };
  const found: string[] = [];
  const medians: number[] = [];
  for (const [kind, word] of Object.entries(kinds)) {
    const path = () => `/api/v1/search?q=${encodeURIComponent(word())}`;
    const next = () => ({ method: 'GET' as const, path: path(), headers });
    await load({ port: product.port, next }, 1, 0.5);
    const { times, failed } = await load({ port: product.port, next }, 1, 2);
    if (failed > 0) throw new Error(`${failed} searches of ${kind} failed.`);
    medians.push(percentile(times, 0.5));
    found.push(`${kind} ${percentile(times, 0.5).toFixed(1)} ms, slowest tenth ${percentile(times, 0.9).toFixed(1)}`);
  }
  return atMost('Search alone, median of what is typed', {
    value: median(medians),
    target: 10,
    unit: ' ms',
    details: found.join('; '),
  });
}
