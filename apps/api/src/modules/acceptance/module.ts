import type { Module } from '../../kernel/module.ts';
import { acceptanceAccess } from './acceptance.access.ts';
import { acceptancePersonal } from './acceptance.personal.ts';
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
};
