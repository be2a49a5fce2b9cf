import { dashboard } from '@guichet/dto/dashboard/dashboard';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addMonths, firstOfMonth } from '../../kernel/days.ts';
import { forbidden } from '../../kernel/errors/problem-error.ts';
import type { Module } from '../../kernel/module.ts';
import { readDashboard } from './dashboard.sql.ts';

/** The staff's first page. [AG-24] */
export const dashboardModule: Module = {
  name: 'dashboard',
  access: [],
  mount(routes) {
    const contract = { access: 'dashboard.read', summary: 'The figures of the first page', reply: dashboard } as const;
    routes.add('GET', '/dashboard', contract, readFigures);
  },
};

async function readFigures({ actor, kernel, sql, clock, settings }: Context) {
  // The figures count every company: whoever does not reach them all has no dashboard, whatever their role says.
  if (kernel.registry.scopeOf('Ticket', actor) !== 'all') throw forbidden();
  const today = dayOf(clock.now(), settings['business.timeZone']);
  const month = firstOfMonth(today);
  const [row] = await sql.rows(readDashboard, [today, month, addMonths(month, -1), settings['hours.warningPercent']]);
  return dashboard.parse(row?.dashboard);
}
