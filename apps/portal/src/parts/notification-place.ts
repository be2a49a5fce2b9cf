import type { PlaceOf } from '@guichet/ui-kit/notifications/notification-list.tsx';

/** Where the portal shows what a notification is about. */
export const notificationPlace: PlaceOf = ({ entity, entityId }) => {
  if (entity === 'ticket') return `/tickets/${entityId}`;
  if (entity === 'intervention') return `/hours?question=${entityId}`;
  return entity === 'document' ? '/documents' : '/hours';
};
