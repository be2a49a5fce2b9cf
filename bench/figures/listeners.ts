import { type Connection, connect } from '../load/connection.ts';
import { openListeners } from '../load/listeners.ts';
import { median, percentile } from '../load/load.ts';
import type { ServerProcess } from '../servers/child.ts';
import { atMost, type Figure } from './figure.ts';
import { signIn } from './people.ts';

/** How many pages are open at once. */
export const LISTENERS = 1000;
/** So many that the p99 is not the worst of them: whatever else has a core for 20 ms makes one of them late. */
const BROADCASTS = 100;
const WATCHED = 20;

/**
 * A thousand open pages hear of a change: how late the last of them, and for how long nothing else was served. Each has turns of its
 * own, since what watches the loop goes round without pause and takes a core from the others.
 */
export async function measureListeners(product: ServerProcess): Promise<Figure[]> {
  const headers = await signIn(product, 'staff1@bench.test');
  const contact = await signIn(product, 'contact300@bench.test');
  const listeners = await openListeners([product.port], headers, LISTENERS);
  const connection = await connect(product.port);
  const change = () => ask(connection, contact, '/tickets', { title: 'Annonce', description: 'Entendue de tous' });
  const delays = await delaysOf(listeners, change, BROADCASTS);
  const rounds: Rounds[] = [];
  for (let turn = 0; turn < WATCHED; turn += 1) {
    await product.ask('watchLoop');
    await delaysOf(listeners, change, 1);
    rounds.push(await product.ask<Rounds>('longestRounds'));
  }
  connection.close();
  listeners.close();
  const [held, byTheClock] = [rounds.map(({ heldMs }) => heldMs), rounds.map(({ clockMs }) => clockMs)];
  const details = `slowest tenth ${percentile(
    held.toSorted((a, b) => a - b),
    0.9,
  ).toFixed(2)} ms; by the clock, with what others took of the two cores, ${median(byTheClock).toFixed(2)} ms`;
  return [
    atMost('1,000 listeners: a change is heard, p99', {
      value: percentile(delays, 0.99),
      target: 25,
      unit: ' ms',
      details: `median ${median(delays).toFixed(1)} ms`,
    }),
    atMost('  the loop stands still at most, each time', { value: median(held), target: 1, unit: ' ms', details }),
  ];
}

/** The longest round of the loop: what the process computed in it, and how long it took. */
interface Rounds {
  heldMs: number;
  clockMs: number;
}

/** How late each listener hears of a change after it was answered, in order. @throws Error when somebody did not hear. */
export async function delaysOf(
  listeners: Awaited<ReturnType<typeof openListeners>>,
  change: () => Promise<unknown>,
  times: number,
): Promise<number[]> {
  const delays: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const hearing = listeners.hear();
    await change();
    const answered = performance.now();
    const heard = await hearing;
    if (heard.length < LISTENERS) throw new Error(`Only ${heard.length} of ${LISTENERS} heard.`);
    delays.push(...heard.map((at) => Math.max(0, at - answered)));
    // What follows from the change, mails and their changes, is over before the next.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return delays.sort((a, b) => a - b);
}

/** Writes through the API. @returns the row that was made. */
export async function ask(
  connection: Connection,
  headers: Readonly<Record<string, string>>,
  path: string,
  body: object,
): Promise<{ id: string }> {
  const answer = await connection.send({ method: 'POST', path: `/api/v1${path}`, headers, body });
  if (answer.status !== 201) throw new Error(`No change to hear of: ${answer.body.slice(0, 200)}`);
  return JSON.parse(answer.body) as { id: string };
}
