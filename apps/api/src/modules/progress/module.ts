import type { Module } from '../../kernel/module.ts';
import { progressAccess } from './progress.access.ts';
import { progressPersonal } from './progress.personal.ts';

/** The progress sheet of a project: what staff publish, and what is said of it. [WS-06 to WS-17] */
export const progressModule: Module = { name: 'progress', access: progressAccess, personal: progressPersonal };
