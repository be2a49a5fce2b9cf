import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** What people were told, and how they want to be told. [AG-34] */
export const notificationPersonal: readonly PersonalTable[] = [
  {
    model: 'Notification',
    people: { recipientId: 'delete', actorId: 'history' },
    actsOn: { actorId: ['id', 'kind', 'entity', 'entityId', 'actorId', 'createdAt'] },
    hidden: ['details', 'dedupeKey'],
  },
  { model: 'NotificationPreference', key: 'userId', people: { userId: 'delete' } },
];
