import { hourBalance, hourHistory, hourStatement, statementQuery } from '@guichet/dto/contracts/hours';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addMonths, firstOfMonth } from '../../kernel/days.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams } from '../../kernel/resource/crud-routes.ts';
import { readHourBalance } from './hour-balance.ts';
import { readHourStatement } from './hour-statement.ts';
import { historyQuery } from './hours.sql.ts';

/** The same figures for staff and client; what a client sees of them is decided where they are read. [AG-06] */
export function hoursRoutes(routes: Routes): void {
  const read = { access: 'hours.read', params: idParams } as const;
  routes.add(
    'GET',
    '/companies/:id/hours',
    { ...read, summary: 'The balance of hours', reply: hourBalance, isExact: true },
    (context, { params }) => readHourBalance(context, params.id),
  );
  const statement = {
    ...read,
    summary: 'The statement of hours',
    query: statementQuery,
    reply: hourStatement,
    isExact: true,
  } as const;
  routes.add('GET', '/companies/:id/hour-statement', statement, (context, { params, query }) =>
    readHourStatement(context, params.id, query),
  );
  routes.add(
    'GET',
    '/companies/:id/hour-history',
    { ...read, summary: 'Twelve months of use', reply: hourHistory },
    (context, { params }) => readHourHistory(context, params.id),
  );
}

async function readHourHistory(context: Context, companyId: string) {
  await orNotFound(context.db.company.findFirst({ where: { id: companyId }, select: { id: true } }));
  const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
  const { statement, values } = historyQuery(
    { companyId, scope: context.kernel.registry.scopeOf('Company', context.actor) },
    addMonths(firstOfMonth(today), -11),
    today,
  );
  return { months: await context.sql.rows(statement, values) };
}
