import type { Kernel } from '../../kernel/context.ts';
import type { Module } from '../../kernel/module.ts';
import { sendDigests } from './digest.ts';
import { tellFailedMails, tellFailedSms } from './failed-messages.sql.ts';
import { forgetOldNotifications } from './forget-old.sql.ts';
import { notificationAccess } from './notification.access.ts';
import { notificationPersonal } from './notification.personal.ts';
import { notificationRoutes } from './notification.routes.ts';
import { tellWaiting } from './tell-waiting.ts';

/** Who was told what, in the page, by mail or in the digest. [AG-07, AG-15] */
export const notificationsModule: Module = {
  name: 'notifications',
  access: notificationAccess,
  personal: notificationPersonal,
  mount: notificationRoutes,
  jobs(kernel: Kernel) {
    const { schedule } = kernel.jobs;
    schedule('notifications.waiting', '* * * * *', async () => void (await tellWaiting(kernel)));
    schedule('notifications.digest', '0 * * * *', async () => void (await sendDigests(kernel)));
    schedule('notifications.failed-mails', '*/15 * * * *', () => tellFailedMails(kernel));
    schedule('notifications.failed-sms', '*/15 * * * *', () => tellFailedSms(kernel));
    schedule('notifications.forget-old', '50 3 * * *', () =>
      forgetOldNotifications(kernel.database.sql, kernel.clock.now()),
    );
  },
};
