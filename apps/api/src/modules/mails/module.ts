import type { Module } from '../../kernel/module.ts';
import { mailRoutes } from './mail.routes.ts';

export const mailsModule: Module = { name: 'mails', access: [], mount: mailRoutes };
