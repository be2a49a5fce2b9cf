import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';
import { poolRunner } from '../../apps/api/src/kernel/db/sql.ts';
import { answerQuestions } from './answer-questions.ts';
import { BALANCE, COUNTED_LIST, CREATE, LIST, THREAD, TICKET } from './bare.sql.ts';
import { addScreens } from './bare-screens.ts';
import { addSheet } from './bare-sheet.ts';

// What the product is compared with: one prepared statement per screen and nothing else. No rights, no checks, no headers.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = Fastify();

async function rowsOf(name: string, text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await pool.query<Record<string, unknown>>({ name, text, values })).rows;
}

interface ListQuery {
  state: string;
  priority: string;
}

app.get<{ Querystring: ListQuery }>('/tickets', async ({ query }) =>
  pageOf(await rowsOf('list', LIST, [query.state, query.priority.split(',')])),
);
app.get<{ Querystring: ListQuery }>('/counted-tickets', async ({ query }) =>
  pageOf(await rowsOf('counted', COUNTED_LIST, [query.state, query.priority.split(',')])),
);
app.get<{ Params: { id: string } }>(
  '/tickets/:id',
  async ({ params }) => (await rowsOf('ticket', TICKET, [params.id]))[0],
);
app.get<{ Params: { id: string } }>('/tickets/:id/thread', async ({ params }) => ({
  entries: await rowsOf('thread', THREAD, [params.id]),
}));
app.get<{ Params: { id: string } }>('/companies/:id/hours', async ({ params }) => {
  const packs = await rowsOf('balance', BALANCE, [params.id]);
  const sum = (key: string) => packs.reduce((total, pack) => total + Number(pack[key]), 0);
  return {
    packs,
    boughtMinutes: sum('minutes'),
    usedMinutes: sum('usedMinutes'),
    overageMinutes: sum('overageMinutes'),
  };
});

interface NewTicket {
  companyId: string;
  requesterId: string;
  title: string;
  description: string;
  priority: string;
  themeId: string;
}

app.post<{ Body: NewTicket }>('/tickets', async ({ body }, reply) => {
  const { companyId, requesterId, title, description, priority, themeId } = body;
  const [created] = await rowsOf('create', CREATE, [companyId, requesterId, title, description, priority, themeId]);
  return reply.code(201).send(created);
});

function pageOf(found: Record<string, unknown>[]) {
  const rows = found.slice(0, 25);
  const last = rows.at(-1);
  return { rows, count: found[0]?.count, nextCursor: found.length > 25 ? [last?.openedAt, last?.id].join(' ') : null };
}

addScreens(app, rowsOf);
addSheet(app, poolRunner(pool));
await app.listen({ host: '127.0.0.1', port: 0 });
answerQuestions((app.server.address() as AddressInfo).port, {});
process.on('SIGTERM', () => process.exit());
