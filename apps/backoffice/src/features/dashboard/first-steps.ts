import type { Permission } from '@guichet/dto/identity/permission';
import { unnamedBusiness } from '@guichet/dto/settings/unnamed-business';

/** What there is of a business so far. */
export interface Begun {
  businessName: string;
  hasLogo: boolean;
  /** Those who have an account: the team without a company. */
  people: readonly { companyId: string | null }[];
  companies: number;
  contracts: number;
}

export type FirstStep = 'identity' | 'team' | 'company' | 'contact' | 'contract';

interface Step {
  key: FirstStep;
  to: string;
  permission: Permission;
  isDone(begun: Begun): boolean;
}

const steps: readonly Step[] = [
  {
    key: 'identity',
    to: '/settings',
    permission: 'settings.write',
    isDone: ({ businessName, hasLogo }) => hasLogo || businessName !== unnamedBusiness,
  },
  {
    key: 'team',
    to: '/users?new=1',
    permission: 'users.write',
    isDone: ({ people }) => people.filter(({ companyId }) => !companyId).length > 1,
  },
  {
    key: 'company',
    to: '/companies?new=1',
    permission: 'companies.write',
    isDone: ({ companies }) => companies > 0,
  },
  {
    key: 'contact',
    to: '/users?new=1',
    permission: 'users.write',
    isDone: ({ people }) => people.some(({ companyId }) => companyId),
  },
  {
    key: 'contract',
    to: '/contracts?new=1',
    permission: 'contracts.write',
    isDone: ({ contracts }) => contracts > 0,
  },
];

/** What somebody may do first in a new business, in order, and what of it is done. */
export function firstSteps(can: (permission: Permission) => boolean, begun: Begun) {
  return steps
    .filter(({ permission }) => can(permission))
    .map(({ key, to, isDone }) => ({ key, to, isDone: isDone(begun) }));
}
