import { dayOf } from '../../kernel/clock.ts';
import type { Kernel } from '../../kernel/context.ts';
import { addDays, toDate } from '../../kernel/days.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import type { Module } from '../../kernel/module.ts';
import { closedMonthRoutes } from './closed-month.routes.ts';
import { contractRoutes } from './contract.routes.ts';
import { freeWaitingPacks } from './free-waiting-packs.ts';
import { grantDueMonths } from './grant-months.ts';
import { hourPackRoutes } from './hour-pack.routes.ts';
import { hourQuestionRoutes } from './hour-question.routes.ts';
import { hourReportRoutes } from './hour-report.routes.ts';
import { warnOfHours } from './hour-warnings.ts';
import { hoursAccess } from './hours.access.ts';
import { hoursPersonal } from './hours.personal.ts';
import { hoursRoutes } from './hours.routes.ts';
import { interventionRoutes } from './intervention.routes.ts';
import { notAccountedRoutes } from './not-accounted.routes.ts';
import { reconcileHours } from './reconcile-hours.ts';
import { timerRoutes } from './timer.routes.ts';

/** Contracts, packs of hours, the work that draws on them, and the ledger between. [AG-01 to AG-07] */
export const contractsModule: Module = {
  name: 'contracts',
  access: hoursAccess,
  personal: hoursPersonal,
  mount(routes) {
    contractRoutes(routes);
    hourPackRoutes(routes);
    interventionRoutes(routes);
    notAccountedRoutes(routes);
    hoursRoutes(routes);
    hourQuestionRoutes(routes);
    hourReportRoutes(routes);
    timerRoutes(routes);
    closedMonthRoutes(routes);
  },
  jobs(kernel) {
    kernel.jobs.schedule('grant-months', '5 * * * *', () => grantDueMonths(kernel));
    kernel.jobs.schedule('free-waiting-packs', '* * * * *', () => freeWaitingPacks(kernel));
    kernel.jobs.schedule('warn-of-hours', '10 7 * * *', () => warnAllCompanies(kernel));
    kernel.jobs.schedule('reconcile-hours', '30 3 * * *', async () => void (await reconcileHours(kernel)));
  },
};

/** Expiry comes near by itself: every company with an open pack is looked at each morning. */
async function warnAllCompanies(kernel: Kernel): Promise<void> {
  const db = kernel.database.systemDb('warnings of all companies');
  const today = dayOf(kernel.clock.now(), kernel.settings.current()['business.timeZone']);
  // Yesterday's too: the episodes of what has just expired end.
  const open = { isUsable: true, cancelledAt: null, expiresOn: { gte: toDate(addDays(today, -1)) } };
  const packs = await db.hourPack.findMany({ where: open, distinct: ['companyId'], select: { companyId: true } });
  for (const { companyId } of packs) await transaction(db, (tx) => warnOfHours(tx, kernel, companyId));
}
