import type { Permission } from '@guichet/dto/identity/permission';
import type { NotificationRow } from '@guichet/dto/notifications/notification';
import { topicOf } from '@guichet/dto/notifications/notification-kind';

/** The rights without which one of these may not be read: who lost one before the message leaves gets none of it. */
export const needsOf = (rows: readonly Pick<NotificationRow, 'kind'>[]): Permission[] => [
  ...new Set(rows.map(({ kind }) => topicOf(kind).permission)),
];
