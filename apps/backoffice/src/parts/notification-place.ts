import type { PlaceOf } from '@guichet/ui-kit/notifications/notification-list.tsx';

/** Where the back-office shows what a notification is about. */
export const notificationPlace: PlaceOf = ({ entity, entityId, companyId }) => {
  if (entity === 'ticket') return `/tickets/${entityId}`;
  if (entity === 'intervention') return `/interventions?intervention=${entityId}`;
  if (entity === 'mailMessage') return '/mails?state=failed';
  if (entity === 'webhook') return `/webhooks/${entityId}`;
  return `/companies/${companyId}/${entity === 'document' ? 'documents' : 'hours'}`;
};
