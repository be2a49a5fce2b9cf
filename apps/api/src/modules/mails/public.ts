export { startDelivery } from './delivery.ts';
export { hideSecrets } from './hide-secrets.ts';
export { readMailKey } from './mail-key.sql.ts';
export { messageIdOf, readMessageId, readReplyToken } from './mail-seal.ts';
export type { MailDraft } from './queue-mail.ts';
export { MAIL_COLUMNS, MAIL_TYPES, mailValues, queueMail } from './queue-mail.ts';
export { IS_SHUT_OUT, READER_JOIN } from './shut-out.sql.ts';
export { supportAddress } from './support-address.ts';
