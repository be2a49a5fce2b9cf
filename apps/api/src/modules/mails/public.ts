export { startDelivery } from './delivery.ts';
export type { MailDraft } from './queue-mail.ts';
export { MAIL_COLUMNS, MAIL_TYPES, mailValues, queueMail } from './queue-mail.ts';
