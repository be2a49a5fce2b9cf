import { staffOnly } from '../../kernel/access/define-access.ts';
import type { Module } from '../../kernel/module.ts';
import { changeRequestAccess } from './account.access.ts';
import { accountPersonal } from './account.personal.ts';
import { accountRoutes } from './account.routes.ts';
import { forgetRegistrations } from './registration/forget-registrations.ts';
import { registrationRoutes } from './registration/registration.routes.ts';

/** The account of a client: what they see, what they change, what they ask for. [WS-01] */
export const accountsModule: Module = {
  name: 'accounts',
  access: [changeRequestAccess, ...staffOnly({ Registration: 'accounts.decide' })],
  personal: accountPersonal,
  mount(routes) {
    accountRoutes(routes);
    registrationRoutes(routes);
  },
  jobs: (kernel) =>
    kernel.jobs.schedule('accounts.forget-registrations', '15 4 * * *', () => forgetRegistrations(kernel)),
};
