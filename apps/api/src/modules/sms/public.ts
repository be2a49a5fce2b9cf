export { withMobile } from './mobile-number.ts';
export { queueSms, smsBody } from './queue-sms.ts';
export { startSms } from './send-sms.ts';
