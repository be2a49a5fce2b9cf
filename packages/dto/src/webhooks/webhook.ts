import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, line, webAddress } from '../core/scalars.ts';
import type { Permission } from '../identity/permission.ts';

/** What a webhook may hear of, each with the right that its creator needs to be told. */
export const webhookEvents = {
  'ticket.created': 'tickets.read',
  'ticket.state_changed': 'tickets.read',
  'ticket.closed': 'tickets.read',
  'ticket.assigned': 'tickets.read',
  /** A message that the client can read; internal notes are never told. */
  'ticket.commented': 'tickets.read',
  'intervention.booked': 'interventions.read',
  'company.created': 'companies.read',
  'project.created': 'projects.read',
  /** A publication says that the work is done. */
  'project.finished': 'projects.read',
  /** Something that the client can read from now on. */
  'publication.published': 'projects.read',
  'publication.commented': 'projects.read',
  /** A pack runs low, or is empty. */
  'hours.low': 'contracts.read',
} as const satisfies Record<string, Permission>;

export type WebhookEvent = keyof typeof webhookEvents;
export const webhookEventNames = Object.keys(webhookEvents) as [WebhookEvent, ...WebhookEvent[]];
export const webhookEvent = z.enum(webhookEventNames);

/** Why a webhook sends nothing: somebody's choice, the answers of its target, or its creator who is gone. */
export const pausedReason = z.enum(['by_hand', 'failures', 'gone', 'creator_inactive']);

const row = z.object({
  id,
  name: z.string(),
  url: z.string(),
  events: z.array(webhookEvent),
  isActive: z.boolean(),
  pausedReason: pausedReason.nullable(),
  /** Failed tries since the last that succeeded. */
  failures: z.int(),
  lastSuccessAt: instant.nullable(),
  /** Until when the secret before this one signs too; `null` when one alone signs. */
  previousSecretUntil: instant.nullable(),
  createdById: id,
  createdByName: z.string(),
  createdAt: instant,
  version: z.int(),
});

const written = {
  name: line(80),
  url: webAddress(500),
  events: z.array(webhookEvent).refine((chosen) => chosen.length > 0, { error: 'required' }),
};

/** An address of another system that is told what happens, signed as Standard Webhooks says. */
export const webhook = defineResource({
  name: 'webhooks',
  row: row.meta({ id: 'Webhook' }),
  item: row,
  create: z.strictObject(written),
  update: z.strictObject(written).partial(),
  filters: { isActive: 'is' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: 'none',
});

/** The answer to a creation, or to a change of secret: the only ones that ever hold it. */
export const createdWebhook = z.object({ id, secret: z.string() }).meta({ id: 'CreatedWebhook' });
