import type { NotificationRow } from './notification.ts';

type Told = Pick<NotificationRow, 'entity' | 'entityId' | 'companyId' | 'projectId' | 'publicationId'>;

/** Where the back-office shows what a notification is about; an address of its pages, without `/admin`. */
export function placeForStaff(told: Told): string {
  const { entity, entityId, companyId, projectId } = told;
  if (projectId) return `/projects/${projectId}${publicationMark(told)}`;
  if (entity === 'ticket') return `/tickets/${entityId}`;
  if (entity === 'intervention') return `/interventions?intervention=${entityId}`;
  if (entity === 'mailMessage') return '/mails?state=failed';
  if (entity === 'smsMessage') return '/sms?state=failed';
  if (entity === 'changeRequest') return `/client-changes?companyId=${companyId}`;
  if (entity === 'registration') return '/client-changes';
  if (entity === 'webhook') return `/webhooks/${entityId}`;
  return `/companies/${companyId}/${entity === 'document' ? 'documents' : 'hours'}`;
}

/** Where the portal shows what a notification is about. */
export function placeForClient(told: Told): string {
  const { entity, entityId, projectId } = told;
  if (projectId) return `/worksites/${projectId}${publicationMark(told)}`;
  if (entity === 'ticket') return `/tickets/${entityId}`;
  if (entity === 'intervention') return `/hours?question=${entityId}`;
  if (entity === 'changeRequest') return '/profile';
  return entity === 'document' ? '/documents' : '/hours';
}

/** The part of a sheet's address that leads to one publication, as its card is called there. */
const publicationMark = ({ publicationId }: Told): string => (publicationId ? `#publication-${publicationId}` : '');
