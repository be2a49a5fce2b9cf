import type { LiveRoots } from '@guichet/ui-kit/live/use-live.tsx';

/** Which addresses of the API each changed entity makes stale. */
export const liveRoots: LiveRoots = {
  apiKey: ['api-keys'],
  attachment: ['tickets'],
  blockedSender: ['blocked-senders'],
  closedMonth: ['closed-months', 'hours', 'interventions'],
  comment: ['tickets'],
  company: ['companies'],
  contract: ['contracts', 'companies'],
  document: ['documents'],
  hourQuestion: ['interventions', 'companies', 'dashboard'],
  hourPack: ['hours', 'hour-packs', 'companies', 'contracts', 'dashboard'],
  incomingMail: ['incoming-mails'],
  intervention: ['hours', 'interventions', 'companies', 'hour-packs', 'tickets', 'dashboard'],
  mailMessage: ['mails'],
  notification: ['notifications'],
  role: ['roles'],
  setting: ['settings', 'branding'],
  ticket: ['tickets', 'companies', 'dashboard'],
  ticketStep: ['ticket-steps'],
  ticketTheme: ['ticket-themes'],
  ticketView: ['ticket-views'],
  ticketViewOrder: ['ticket-views'],
  timer: ['timer'],
  user: ['users'],
  webhook: ['webhooks'],
};
