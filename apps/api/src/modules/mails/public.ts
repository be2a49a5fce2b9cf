export { startDelivery } from './delivery.ts';
export { MAIL_COLUMNS, MAIL_TYPES, mailValues, queueMail } from './queue-mail.ts';
export type { MailDraft } from './render-mail.ts';
