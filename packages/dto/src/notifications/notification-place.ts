import type { NotificationRow } from './notification.ts';

type Told = Pick<NotificationRow, 'entity' | 'entityId' | 'companyId' | 'projectId' | 'publicationId'>;

/** Where the back-office shows what a notification is about; an address of its pages, without `/admin`. */
export function placeForStaff(told: Told): string {
  const { entity, entityId, companyId, projectId } = told;
  if (projectId) return `/projects/${projectId}${partOfWorksite(told)}`;
  if (entity === 'ticket') return `/tickets/${entityId}`;
  if (entity === 'intervention') return `/interventions?intervention=${entityId}`;
  if (entity === 'incomingMail') return '/incoming-mails?state=waiting';
  if (entity === 'mailMessage') return '/mails?state=failed';
  if (entity === 'smsMessage') return '/sms?state=failed';
  if (entity === 'changeRequest') return `/client-changes?companyId=${companyId}`;
  if (entity === 'registration') return '/client-changes';
  if (entity === 'auditCheck') return '/settings?tab=history';
  if (entity === 'webhook') return `/webhooks/${entityId}`;
  return `/companies/${companyId}/${entity === 'document' ? 'documents' : 'hours'}`;
}

/** Where the portal shows what a notification is about. */
export function placeForClient(told: Told): string {
  const { entity, entityId, projectId } = told;
  if (projectId) return `/worksites/${projectId}${partOfWorksite(told)}`;
  if (entity === 'ticket') return `/tickets/${entityId}`;
  if (entity === 'intervention') return `/hours?question=${entityId}`;
  if (entity === 'changeRequest') return '/profile';
  return entity === 'document' ? '/documents' : '/hours';
}

/** The part of a worksite's address that leads to one publication or reserve, as its card is called there, or to the acceptance. */
function partOfWorksite({ entity, entityId, publicationId }: Told): string {
  if (entity === 'reserve') return `?tab=reserves#reserve-${entityId}`;
  if (entity === 'acceptanceReport') return '?tab=acceptance';
  return publicationId ? `#publication-${publicationId}` : '';
}
