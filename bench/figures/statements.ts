import { withClient } from '@guichet/database/databases';
import { idOf } from '../data/ids.ts';
import { makeLargeSheet } from '../data/large-sheet.ts';
import { connect, type Request } from '../load/connection.ts';
import { startProcess } from '../servers/child.ts';
import type { Figure } from './figure.ts';
import { signIn } from './people.ts';

/** Counts the statements of the measured routes on few rows and on many: they must be as many. */
export async function measureStatements(databaseUrl: string): Promise<Figure> {
  const process = await startProcess('product', { DATABASE_URL: databaseUrl, BENCH_COUNT: '1' });
  try {
    const headers = await signIn(process, 'staff1@bench.test');
    const [few, many] = [idOf('ticket', 1), await longTicket(databaseUrl)];
    const statement = `/companies/${idOf('company', 1)}/hour-statement?${lastMonths()}`;
    const sheet = `/projects/${await makeLargeSheet(databaseUrl)}/publications`;
    const pairs: [string, string, string][] = [
      ['list', '/tickets?limit=1', '/tickets?limit=100'],
      ['ticket', `/tickets/${few}`, `/tickets/${many}`],
      ['thread', `/tickets/${few}/timeline`, `/tickets/${many}/timeline`],
      ['messages', `/tickets/${few}/comments?limit=1`, `/tickets/${many}/comments?limit=100`],
      ['search', '/search?q=imprimante&limit=1', '/search?q=imprimante&limit=50'],
      ['dashboard', '/dashboard?from=2000-01-01&to=2000-01-02', '/dashboard'],
      ['balance', `/companies/${idOf('company', 1)}/hours`, `/companies/${idOf('company', 2)}/hours`],
      ['statement', `${statement}&limit=1`, `${statement}&limit=500`],
      ['sheet', `${sheet}?limit=1`, `${sheet}?limit=50`],
    ];
    const counts: { name: string; small: number; large: number }[] = [];
    for (const [name, small, large] of pairs) {
      const countOf = (path: string) => countStatements(process, { method: 'GET', path: `/api/v1${path}`, headers });
      counts.push({ name, small: await countOf(small), large: await countOf(large) });
    }
    const isMet = counts.every(({ small, large }) => small === large && small > 0);
    const found = counts.map(({ name, small, large }) => `${name} ${small}${small === large ? '' : ` to ${large}`}`);
    return { title: 'SQL statements of a route', found: found.join(', '), target: 'constant', isMet };
  } finally {
    await process.stop();
  }
}

const lastMonths = (): string => {
  const dayOf = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
  return `from=${dayOf(90)}&to=${dayOf(0)}`;
};

type Process = Awaited<ReturnType<typeof startProcess>>;

/** Asked once before, so that nothing is read for the first time. */
async function countStatements(process: Process, request: Request): Promise<number> {
  const connection = await connect(process.port);
  await connection.send(request);
  await process.ask('statements');
  const { status, body } = await connection.send(request);
  if (status !== 200) throw new Error(`${request.path}: ${body.slice(0, 200)}`);
  const statements = await process.ask<string[]>('statements');
  connection.close();
  return statements.length;
}

/** A ticket with sixty messages and as many changes. */
async function longTicket(databaseUrl: string): Promise<string> {
  const id = idOf('ticket', 2);
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `insert into "Comment" (id, "ticketId", "companyId", "authorId", body)
       select bench_id(99, n), t.id, t."companyId", $2::uuid, 'Message ' || n from "Ticket" t, generate_series(1, 60) n
       where t.id = $1::uuid on conflict do nothing`,
      [id, idOf('staff', 1)],
    );
    await client.query(
      `insert into "Change" (entity, "entityId", action, before, after, audience, "ticketId")
       select 'ticket', $1::uuid, 'assigned', '{"assigneeId": null}', jsonb_build_object('assigneeId', $2::uuid), '{}', $1::uuid
       from generate_series(1, 60)`,
      [id, idOf('staff', 1)],
    );
  });
  return id;
}
