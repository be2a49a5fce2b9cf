import type { Module } from '../../kernel/module.ts';
import { acceptanceAccess } from './acceptance.access.ts';
import { acceptancePersonal } from './acceptance.personal.ts';
import { DRAW_ACCEPTANCE, makeAcceptanceDocument } from './make-acceptance-document.ts';
import { redrawReports } from './redraw-reports.ts';
import { reportRoutes } from './report.routes.ts';
import { reserveRoutes } from './reserve.routes.ts';

/** What is still to be put right, and the report on which both sides accept the work. [WS-20] */
export const acceptanceModule: Module = {
  name: 'acceptance',
  access: acceptanceAccess,
  personal: acceptancePersonal,
  mount(routes) {
    reserveRoutes(routes);
    reportRoutes(routes);
  },
  jobs(kernel) {
    kernel.jobs.handle(DRAW_ACCEPTANCE, ({ documentId = '' }) => makeAcceptanceDocument(kernel, documentId));
    kernel.jobs.schedule('acceptance.redraw', '35 * * * *', () => redrawReports(kernel));
  },
};
