import type { Module } from './kernel/module.ts';
import { acceptanceModule } from './modules/acceptance/module.ts';
import { accountsModule } from './modules/accounts/module.ts';
import { auditModule } from './modules/audit/module.ts';
import { companiesModule } from './modules/companies/module.ts';
import { contractsModule } from './modules/contracts/module.ts';
import { dashboardModule } from './modules/dashboard/module.ts';
import { documentsModule } from './modules/documents/module.ts';
import { identityModule } from './modules/identity/module.ts';
import { intakeModule } from './modules/intake/module.ts';
import { mailsModule } from './modules/mails/module.ts';
import { notificationsModule } from './modules/notifications/module.ts';
import { privacyModule } from './modules/privacy/module.ts';
import { progressModule } from './modules/progress/module.ts';
import { projectsModule } from './modules/projects/module.ts';
import { searchModule } from './modules/search/module.ts';
import { settingsModule } from './modules/settings/module.ts';
import { smsModule } from './modules/sms/module.ts';
import { ticketsModule } from './modules/tickets/module.ts';
import { webhooksModule } from './modules/webhooks/module.ts';

/** Every module of the product, in the order in which they may enter each other. */
export const modules: readonly Module[] = [
  settingsModule,
  mailsModule,
  smsModule,
  identityModule,
  notificationsModule,
  companiesModule,
  accountsModule,
  ticketsModule,
  contractsModule,
  documentsModule,
  projectsModule,
  progressModule,
  acceptanceModule,
  dashboardModule,
  webhooksModule,
  searchModule,
  intakeModule,
  auditModule,
  privacyModule,
];
