import { staffOnly } from '../../kernel/access/define-access.ts';
import type { Module } from '../../kernel/module.ts';
import { forgetMails } from './forget-mails.ts';
import { incomingMailRoutes } from './incoming-mail.routes.ts';
import { intakePersonal } from './intake.personal.ts';

export const intakeModule: Module = {
  name: 'intake',
  personal: intakePersonal,
  access: staffOnly({ IncomingMail: 'intake.decide', BlockedSender: 'intake.decide' }),
  mount: incomingMailRoutes,
  jobs: (kernel) => kernel.jobs.schedule('intake.forget', '50 4 * * *', () => forgetMails(kernel)),
};
