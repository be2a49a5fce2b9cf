import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** What people were told, and how they want to be told. [AG-34] */
export const notificationPersonal: readonly PersonalTable[] = [
  { model: 'Notification', people: { recipientId: 'delete', actorId: 'history' }, hidden: ['details', 'dedupeKey'] },
  { model: 'NotificationPreference', key: 'userId', people: { userId: 'delete' } },
];
