import type { LiveRoots } from '@guichet/ui-kit/live/use-live.tsx';

/** What shows of a changed entity, by the first part of its addresses. */
export const liveRoots: LiveRoots = {
  ticket: ['tickets'],
  comment: ['tickets'],
  attachment: ['tickets'],
  intervention: ['tickets', 'companies'],
  hourQuestion: ['interventions', 'companies'],
  hourPack: ['companies'],
  contract: ['companies'],
  company: ['companies', 'account'],
  changeRequest: ['account'],
  document: ['documents'],
  project: ['projects'],
  publication: ['projects'],
  reserve: ['reserves', 'projects'],
  acceptanceReport: ['acceptance-reports', 'projects'],
  notification: ['notifications'],
  setting: ['branding', 'account'],
  user: ['account'],
};
