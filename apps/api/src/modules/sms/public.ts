export { withMobile } from './mobile-number.ts';
export { startSms } from './send-sms.ts';
