export { withMobile } from './mobile-number.ts';
export { queueSms } from './queue-sms.ts';
export { startSms } from './send-sms.ts';
