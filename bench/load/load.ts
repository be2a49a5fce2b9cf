import { type Connection, connect, type Request } from './connection.ts';

/** A server and what is asked of it: a new request each time. */
export interface Target {
  port: number;
  next(): Request;
}

export interface LoadResult {
  /** Answers in a second. */
  rate: number;
  failed: number;
  /** Milliseconds of each answer, in order. */
  times: number[];
}

/** Keeps as many requests under way as there are connections, for some time. */
export async function load(target: Target, connections: number, seconds: number): Promise<LoadResult> {
  const open = await Promise.all(Array.from({ length: connections }, () => connect(target.port)));
  const start = performance.now();
  const end = start + seconds * 1000;
  const result: LoadResult = { rate: 0, failed: 0, times: [] };
  await Promise.all(open.map((connection) => ask(connection, target, end, result)));
  result.rate = (result.times.length * 1000) / (performance.now() - start);
  for (const connection of open) connection.close();
  result.times.sort((a, b) => a - b);
  return result;
}

async function ask(connection: Connection, target: Target, end: number, result: LoadResult): Promise<void> {
  while (performance.now() < end) {
    const start = performance.now();
    const { status } = await connection.send(target.next());
    result.times.push(performance.now() - start);
    if (status >= 300) result.failed += 1;
  }
}

/** The time within which this part of the answers came; the times are in order. */
export function percentile(times: readonly number[], part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
}

export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
