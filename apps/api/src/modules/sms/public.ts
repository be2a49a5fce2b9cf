export { startSms } from './send-sms.ts';
