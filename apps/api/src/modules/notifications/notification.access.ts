import { type Access, defineAccess } from '../../kernel/access/define-access.ts';

/** What somebody was told and how they wish to be told are theirs alone, whatever their rank. */
export const notificationAccess: readonly Access[] = [
  defineAccess('Notification', { heardBy: 'signed-in', scope: ({ userId }) => ({ recipientId: userId }) }),
  defineAccess('NotificationPreference', {
    heardBy: 'signed-in',
    scope: ({ userId }) => ({ userId }),
    stamp: ({ userId }) => ({ userId }),
  }),
];
