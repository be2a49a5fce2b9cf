import { staffOnly } from '../../kernel/access/define-access.ts';
import type { Module } from '../../kernel/module.ts';

export const intakeModule: Module = { name: 'intake', access: staffOnly('IncomingMail', 'BlockedSender') };
