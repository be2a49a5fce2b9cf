import { staffOnly, systemOnly } from '../../kernel/access/define-access.ts';

/** Managed by staff with the permission; what a delivery may tell is the scope of the webhook's creator. */
export const webhookAccess = [
  ...staffOnly({ Webhook: 'webhooks.read', WebhookDelivery: 'webhooks.read' }),
  ...systemOnly('WebhookCursor'),
];
