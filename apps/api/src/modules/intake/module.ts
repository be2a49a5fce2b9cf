import { staffOnly } from '../../kernel/access/define-access.ts';
import type { Module } from '../../kernel/module.ts';
import { intakePersonal } from './intake.personal.ts';

export const intakeModule: Module = {
  name: 'intake',
  personal: intakePersonal,
  access: staffOnly('IncomingMail', 'BlockedSender'),
};
