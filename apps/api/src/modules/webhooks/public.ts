export { startWebhooks } from './send-webhooks.ts';
