import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { mails as french } from '../fr/mails.ts';

export const mails: SameKeys<typeof french> = {
  text: 'Mails leave by themselves; those that fail are tried again, then wait here.',
  subject: 'Subject',
  to: 'To',
  state: 'State',
  attempts: 'Tries',
  createdAt: 'Written on',
  sentAt: 'Sent on',
  lastError: 'Last refusal',
  retry: 'Send again',
  retried: 'The mail is on its way again.',
  noServer:
    'No mail leaves: no mail server was given at the start (SMTP_URL). What is written is kept here, invitations included.',
  sendsBy: 'Sent by {{server}}, from {{sender}}.',
  readsFrom: 'Answers arrive at {{address}}, read on {{server}}.',
  test: 'Send me a trial mail',
  emptyTitle: 'No mail',
  emptyText: 'Mails will show here as soon as one leaves.',
};
