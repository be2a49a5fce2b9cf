import type { Sizes } from '../data/fill.sql.ts';
import { load, median, percentile } from '../load/load.ts';
import type { ServerProcess } from '../servers/child.ts';
import { atMost, type Figure } from './figure.ts';
import { loginOf, PASSWORD } from './people.ts';

const TARGET = 3;

/** The time of a sign-in over that of its password hash, one at a time, in turns. */
export async function measureSignIn(product: ServerProcess, hash: string, { staff }: Sizes): Promise<Figure> {
  let turn = 0;
  const next = () => {
    turn += 1;
    return loginOf(`staff${1 + (turn % staff)}@bench.test`);
  };
  const [hashes, signIns]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    hashes.push(await product.ask<number>('hashMs', { hash, password: PASSWORD }));
    const { times, failed } = await load({ port: product.port, next }, 1, 1.5);
    if (failed > 0) throw new Error(`${failed} sign-ins failed.`);
    signIns.push(percentile(times, 0.5));
  }
  const [hashMs, signInMs] = [median(hashes), median(signIns)];
  const details = `${signInMs.toFixed(1)} ms, its hash ${hashMs.toFixed(1)} ms`;
  return atMost('Sign-in, times the cost of its hash', { value: signInMs / hashMs, target: TARGET, details });
}
