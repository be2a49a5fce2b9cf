import type { Prisma } from '../../kernel/db/generated/client.ts';

/** What staff may read of a person and what a change of them records. */
export const personColumns = {
  id: true,
  email: true,
  firstName: true,
  lastName: true,
  phone: true,
  mobile: true,
  jobTitle: true,
  language: true,
  roleId: true,
  companyId: true,
  state: true,
  ticketScope: true,
  canSeeInvoices: true,
  totpEnabledAt: true,
  version: true,
} as const satisfies Prisma.UserSelect;
