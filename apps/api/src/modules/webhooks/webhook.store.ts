import type { ItemOf, RowOf } from '@guichet/dto/core/resource';
import {
  pausedReason,
  type webhook,
  webhookEvent,
  webhookEventNames,
  webhookEvents,
} from '@guichet/dto/webhooks/webhook';
import { deliveryError, type webhookDelivery } from '@guichet/dto/webhooks/webhook-delivery';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Store } from '../../kernel/resource/read-list.ts';

const select = {
  id: true,
  name: true,
  url: true,
  events: true,
  isActive: true,
  pausedReason: true,
  failures: true,
  lastSuccessAt: true,
  previousSecretUntil: true,
  createdById: true,
  createdAt: true,
  version: true,
  createdBy: { select: { firstName: true, lastName: true } },
} as const satisfies Prisma.WebhookSelect;

type Stored = Prisma.WebhookGetPayload<{ select: typeof select }>;

/** Webhooks as they are shown: never what signs. */
export const webhookStore: Store<Stored, RowOf<typeof webhook>> = {
  model: 'webhook',
  select,
  toRow: ({ createdBy, previousSecretUntil, ...stored }, { clock }) => ({
    ...stored,
    previousSecretUntil: endOf(previousSecretUntil, clock.now()),
    events: webhookEventNames.filter((one) => stored.events.includes(one)),
    pausedReason: pausedReason.nullable().parse(stored.pausedReason),
    createdByName: `${createdBy.firstName} ${createdBy.lastName}`,
    lastSuccessAt: stored.lastSuccessAt?.toISOString() ?? null,
    createdAt: stored.createdAt.toISOString(),
  }),
};

/** An end that lies ahead. */
const endOf = (until: Date | null, now: Date) => (until && until > now ? until.toISOString() : null);

const deliverySelect = {
  id: true,
  webhookId: true,
  eventId: true,
  event: true,
  state: true,
  attempts: true,
  statusCode: true,
  error: true,
  durationMs: true,
  createdAt: true,
  nextAttemptAt: true,
  deliveredAt: true,
} as const satisfies Prisma.WebhookDeliverySelect;

type StoredDelivery = Prisma.WebhookDeliveryGetPayload<{ select: typeof deliverySelect }>;

export const deliveryStore: Store<StoredDelivery, RowOf<typeof webhookDelivery>> = {
  model: 'webhookDelivery',
  select: deliverySelect,
  toRow: toDelivery,
};

/** A delivery with what was sent and what came back; what was sent is read by who may read it in its own place. */
export async function readDelivery({ db, actor }: Context, id: string): Promise<PlainDelivery | null> {
  const texts = { payload: true, responseExcerpt: true } as const;
  const stored = await db.webhookDelivery.findFirst({ where: { id }, select: { ...deliverySelect, ...texts } });
  if (!stored) return null;
  const needed = webhookEvent.safeParse(stored.event).data;
  const isReadable = needed === undefined || can(actor, webhookEvents[needed]);
  const { payload, responseExcerpt } = isReadable ? stored : { payload: null, responseExcerpt: null };
  return { ...toDelivery(stored), payload, responseExcerpt };
}

type PlainDelivery = Omit<ItemOf<typeof webhookDelivery>, 'abilities'>;

function toDelivery(stored: StoredDelivery): RowOf<typeof webhookDelivery> {
  return {
    ...stored,
    error: deliveryError.nullable().parse(stored.error),
    createdAt: stored.createdAt.toISOString(),
    nextAttemptAt: stored.state === 'waiting' ? stored.nextAttemptAt.toISOString() : null,
    deliveredAt: stored.deliveredAt?.toISOString() ?? null,
  };
}
