import { type Access, staffOnly } from '../../kernel/access/define-access.ts';

export const smsAccess: readonly Access[] = staffOnly({ SmsMessage: 'sms.read', SmsRefusal: 'sms.read' });
