import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { registrations as french } from '../fr/registrations.ts';

export const registrations: SameKeys<typeof french> = {
  title: 'Requests for access',
  none: 'Nobody is waiting for an answer.',
  person: 'Person',
  email: 'Email',
  company: 'Company',
  at: 'On',
  decision: 'Decision',
  accept: 'Accept',
  acceptOf: 'Accept {{person}}',
  decline: 'Decline',
  declineOf: 'Decline {{person}}',
  declineText: 'No access is opened, and no mail leaves.',
  companyHint: 'Without a choice, “{{company}}” is created.',
  accepted: 'Access opened; the invitation is leaving.',
  declined: 'Request declined.',
};
