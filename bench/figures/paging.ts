import { withClient } from '@guichet/database/databases';
import { connect } from '../load/connection.ts';
import { load, median, percentile } from '../load/load.ts';
import type { ServerProcess } from '../servers/child.ts';
import { atMost, type Figure } from './figure.ts';
import { signIn } from './people.ts';

const PAGE = 25;
const FAR = 10_000;

/** The time of a far page of all tickets over that of the first, its cursor made of the row before it. */
export async function measurePaging(product: ServerProcess, databaseUrl: string): Promise<Figure> {
  const headers = await signIn(product, 'staff1@bench.test');
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ id: string; at: Date; total: number }>(
      `select t.id, t."openedAt" as at from "Ticket" t order by t."openedAt" desc, t.id desc
       offset least($1::bigint, (select count(*) / 2 from "Ticket")) - 1 limit 1`,
      [(FAR - 1) * PAGE],
    ),
  );
  const [last] = rows;
  const cursor = Buffer.from(JSON.stringify([last?.at.toISOString(), last?.id])).toString('base64url');
  const pages = { first: '/api/v1/tickets?count=none', far: `/api/v1/tickets?count=none&cursor=${cursor}` };
  await assertFull(product.port, { method: 'GET', path: pages.far, headers });
  const times: Record<keyof typeof pages, number[]> = { first: [], far: [] };
  for (let round = 0; round < 3; round += 1) {
    for (const name of ['first', 'far'] as const) {
      const next = () => ({ method: 'GET' as const, path: pages[name], headers });
      times[name].push(percentile((await load({ port: product.port, next }, 1, 1)).times, 0.5));
    }
  }
  const [first, far] = [median(times.first), median(times.far)];
  const details = `${far.toFixed(2)} ms against ${first.toFixed(2)} ms`;
  return atMost('Page 10,000 of a list, times page 1', { value: far / first, target: 1.3, details });
}

async function assertFull(
  port: number,
  request: Parameters<Awaited<ReturnType<typeof connect>>['send']>[0],
): Promise<void> {
  const connection = await connect(port);
  const { status, body } = await connection.send(request);
  connection.close();
  const { rows } = JSON.parse(body) as { rows?: unknown[] };
  if (status !== 200 || rows?.length !== PAGE) throw new Error(`The far page was not read: ${body.slice(0, 200)}`);
}
