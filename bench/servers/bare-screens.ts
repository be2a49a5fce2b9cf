import type { FastifyInstance } from 'fastify';
import { COUNTERS, DASHBOARD, SEARCH, searched, statementOf } from './bare-screens.sql.ts';

type RowsOf = (name: string, text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

/** The screens that read much: one prepared statement each. */
export function addScreens(app: FastifyInstance, rowsOf: RowsOf): void {
  app.get<{ Querystring: { q: string } }>('/search', async ({ query }) => {
    return (await rowsOf('search', SEARCH, searched(query.q)))[0]?.found;
  });
  app.get<{ Querystring: { today: string; from: string; to: string; last: string } }>(
    '/dashboard',
    async ({ query: { today, from, to, last } }) =>
      (await rowsOf('dashboard', DASHBOARD, [today, from, to, last, from, 'Europe/Paris', 20]))[0]?.dashboard,
  );
  app.get<{ Querystring: { user: string } }>(
    '/counters',
    async ({ query }) => (await rowsOf('counters', COUNTERS, [query.user]))[0],
  );
  app.get<{ Params: { id: string }; Querystring: { from: string; to: string } }>(
    '/companies/:id/statement',
    async ({ params, query }) => {
      const { text, values } = statementOf(params.id, query.from, query.to);
      return { lines: await rowsOf('statement', text, values) };
    },
  );
}
