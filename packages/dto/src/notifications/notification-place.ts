import type { NotificationRow } from './notification.ts';

type Told = Pick<NotificationRow, 'entity' | 'entityId' | 'companyId'>;

/** Where the back-office shows what a notification is about; an address of its pages, without `/admin`. */
export function placeForStaff({ entity, entityId, companyId }: Told): string {
  if (entity === 'ticket') return `/tickets/${entityId}`;
  if (entity === 'intervention') return `/interventions?intervention=${entityId}`;
  if (entity === 'mailMessage') return '/mails?state=failed';
  if (entity === 'changeRequest') return `/client-changes?companyId=${companyId}`;
  if (entity === 'webhook') return `/webhooks/${entityId}`;
  return `/companies/${companyId}/${entity === 'document' ? 'documents' : 'hours'}`;
}

/** Where the portal shows what a notification is about. */
export function placeForClient({ entity, entityId }: Told): string {
  if (entity === 'ticket') return `/tickets/${entityId}`;
  if (entity === 'intervention') return `/hours?question=${entityId}`;
  if (entity === 'changeRequest') return '/profile';
  return entity === 'document' ? '/documents' : '/hours';
}
