import type { Module } from '../../kernel/module.ts';
import { notificationAccess } from './notification.access.ts';
import { notificationRoutes } from './notification.routes.ts';

/** Who was told what, in the page, by mail or in the digest. [AG-07, AG-15] */
export const notificationsModule: Module = {
  name: 'notifications',
  access: notificationAccess,
  mount: notificationRoutes,
};
