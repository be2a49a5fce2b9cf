import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant } from '../core/scalars.ts';

/** `dropped`: nothing left, since the webhook's creator may not read it any more. */
export const deliveryState = z.enum(['waiting', 'delivered', 'failed', 'dropped']);

/** Why a try did not succeed. */
export const deliveryError = z.enum([
  'timeout',
  'unreachable',
  'private_address',
  'redirect',
  'refused',
  'gone',
  'no_right',
  'creator_inactive',
]);
export type DeliveryError = z.infer<typeof deliveryError>;

const row = z.object({
  id,
  webhookId: id,
  /** What a receiver knows a double by; the same for every try. */
  eventId: z.string(),
  event: z.string(),
  state: deliveryState,
  attempts: z.int(),
  statusCode: z.int().nullable(),
  error: deliveryError.nullable(),
  durationMs: z.int().nullable(),
  createdAt: instant,
  /** When the next try is due; `null` once there is none. */
  nextAttemptAt: instant.nullable(),
  deliveredAt: instant.nullable(),
});

/** One event for one webhook: what was sent, what was answered, what is still to try. */
export const webhookDelivery = defineResource({
  name: 'webhook-deliveries',
  row: row.meta({ id: 'WebhookDelivery' }),
  item: row.extend({ payload: z.string().nullable(), responseExcerpt: z.string().nullable() }),
  create: z.never(),
  update: z.never(),
  filters: { webhookId: 'is', state: 'oneOf' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: 'none',
});
