import type { Permission } from '@guichet/dto/identity/permission';
import type { KeyOf } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { layout } from '../texts/fr/layout.ts';

export interface Action {
  key: KeyOf<(typeof layout)['actions']>;
  /** The page that begins it; the timer starts where one stands. */
  to: string | null;
  permission: Permission;
}

/** What can be begun from anywhere. */
export const actions: readonly Action[] = [
  { key: 'newTicket', to: '/tickets?new=1', permission: 'tickets.create' },
  { key: 'startTimer', to: null, permission: 'interventions.write' },
  { key: 'bookTime', to: '/interventions?intervention=new', permission: 'interventions.write' },
  { key: 'newCompany', to: '/companies?new=1', permission: 'companies.write' },
  { key: 'newUser', to: '/users?new=1', permission: 'users.write' },
  { key: 'newContract', to: '/contracts?new=1', permission: 'contracts.write' },
];
