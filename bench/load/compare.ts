import { load, median, percentile, type Target } from './load.ts';

/** The product against the bare server. */
export interface Comparison {
  product: Side;
  bare: Side;
  /** Rate of the product over the rate of the bare server right beside it: the middle of the turns. */
  rateRatio: number;
  /** The median of one request at a time, over that of the bare server. */
  aloneRatio: number;
}

export interface Side {
  rate: number;
  aloneMs: number;
  failed: number;
}

const CONNECTIONS = 32;

/** How long and how often each server is measured. */
export interface Effort {
  rounds: number;
  seconds: number;
}

/**
 * Measures both in turns, one right after the other, who is first in turns too, and compares each turn with its neighbour: what else the
 * machine does for a minute falls on both.
 */
export async function compare(
  targets: { product: Target; bare: Target },
  { rounds, seconds }: Effort,
): Promise<Comparison> {
  const found = { product: new Rounds(), bare: new Rounds() };
  for (const target of Object.values(targets)) await load(target, CONNECTIONS, seconds / 2);
  for (let round = 0; round < rounds; round += 1) {
    const names = round % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const);
    for (const name of names) found[name].add(await load(targets[name], CONNECTIONS, seconds));
    for (const name of names) found[name].addAlone(await load(targets[name], 1, seconds / 2));
  }
  const { product, bare } = found;
  return {
    product: product.side(),
    bare: bare.side(),
    rateRatio: ratioOf(product.rates, bare.rates),
    aloneRatio: ratioOf(product.alone, bare.alone),
  };
}

/** The middle of the ratios of the turns. */
const ratioOf = (product: readonly number[], bare: readonly number[]): number =>
  median(product.map((value, round) => value / (bare[round] ?? Number.NaN)));

class Rounds {
  readonly rates: number[] = [];
  readonly alone: number[] = [];
  #failed = 0;

  add({ rate, failed }: Awaited<ReturnType<typeof load>>): void {
    this.rates.push(rate);
    this.#failed += failed;
  }

  addAlone({ times, failed }: Awaited<ReturnType<typeof load>>): void {
    this.alone.push(percentile(times, 0.5));
    this.#failed += failed;
  }

  side(): Side {
    return { rate: median(this.rates), aloneMs: median(this.alone), failed: this.#failed };
  }
}
