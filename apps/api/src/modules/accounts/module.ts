import type { Module } from '../../kernel/module.ts';
import { changeRequestAccess } from './account.access.ts';
import { accountPersonal } from './account.personal.ts';
import { accountRoutes } from './account.routes.ts';

/** The account of a client: what they see, what they change, what they ask for. [WS-01] */
export const accountsModule: Module = {
  name: 'accounts',
  access: [changeRequestAccess],
  personal: accountPersonal,
  mount: accountRoutes,
};
