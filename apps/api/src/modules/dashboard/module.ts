import { dashboard, dashboardQuery } from '@guichet/dto/dashboard/dashboard';
import type * as z from 'zod';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { firstOfMonth } from '../../kernel/days.ts';
import { forbidden } from '../../kernel/errors/problem-error.ts';
import type { Module } from '../../kernel/module.ts';
import { readDashboard } from './dashboard.sql.ts';
import { periodBefore } from './period-before.ts';

/** The staff's first page. [AG-24] */
export const dashboardModule: Module = {
  name: 'dashboard',
  access: [],
  mount(routes) {
    const contract = {
      access: 'dashboard.read',
      summary: 'The figures of the first page',
      query: dashboardQuery,
      reply: dashboard,
    } as const;
    routes.add('GET', '/dashboard', contract, readFigures);
  },
};

type Asked = z.output<typeof dashboardQuery>;

async function readFigures({ actor, kernel, sql, clock, settings }: Context, { query }: { query: Asked }) {
  // The figures count every company: whoever does not reach them all has no dashboard, whatever their role says.
  if (kernel.registry.scopeOf('Ticket', actor) !== 'all') throw forbidden();
  const timeZone = settings['business.timeZone'];
  const today = dayOf(clock.now(), timeZone);
  const { from, to } = { from: query.from ?? firstOfMonth(today), to: query.to ?? today };
  // Days to come are compared with nothing.
  const before = periodBefore(from, to > today && from <= today ? today : to);
  const values = [today, from, to, before.from, before.to, timeZone, settings['hours.warningPercent']];
  const [row] = await sql.rows(readDashboard, values);
  return row?.dashboard;
}
