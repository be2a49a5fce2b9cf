export { composePayload } from './compose-payload.ts';
export { startWebhooks } from './send-webhooks.ts';
export { createWebhook, stopWebhook } from './webhook-commands.ts';
