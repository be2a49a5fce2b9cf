import type { Permission } from '@guichet/dto/identity/permission';
import { createApiKey, revokeApiKey } from '../modules/identity/public.ts';
import { composePayload, createWebhook, stopWebhook } from '../modules/webhooks/public.ts';
import { DAY } from './calendar.ts';
import { contextOf, type Demo } from './open-demo.ts';
import { staffOf, type World } from './world.ts';

/** The programs that the agency let in, and the one that it tells things to. [AG-32] */
export async function connectPrograms(demo: Demo, world: World): Promise<void> {
  await makeKeys(demo, world);
  await makeWebhook(demo, world);
}

const READING: Permission[] = ['companies.read', 'tickets.read', 'hours.read'];
const OPENING: Permission[] = ['companies.read', 'users.read', 'tickets.read', 'tickets.create', 'tickets.comment'];

async function makeKeys(demo: Demo, { calendar, ...world }: World): Promise<void> {
  const manager = contextOf(demo, staffOf(world, 'manager'));
  const setClock = (days: number) => demo.setClock(calendar.instantOf(calendar.end - days * DAY));
  const unbound = { lifetimeDays: null, allowedOrigins: [], allowedAddresses: [] };
  setClock(90);
  const trial = await createApiKey(manager, { ...unbound, name: 'Essai de tableau de bord', permissions: READING });
  setClock(45);
  const form = await createApiKey(manager, {
    ...unbound,
    name: 'Formulaire de contact du site',
    permissions: OPENING,
    lifetimeDays: 365,
    allowedAddresses: ['192.0.2.0/24'],
  });
  setClock(30);
  await revokeApiKey(manager, trial.id);
  const used = { lastUsedAt: calendar.instantOf(calendar.end - 40), lastUsedAddress: '192.0.2.24' };
  await manager.db.apiKey.update({ where: { id: form.id }, data: used, select: { id: true } });
}

/** Its log tells the last requests, the first of which met a broken target; it is stopped, so that nothing leaves a demonstration. */
async function makeWebhook(demo: Demo, { calendar, ...world }: World): Promise<void> {
  const manager = contextOf(demo, staffOf(world, 'manager'));
  const address = 'https://messagerie.atelier-corail.example/crochets/guichet';
  demo.setClock(calendar.instantOf(calendar.end - 25 * DAY));
  const { id } = await createWebhook(manager, {
    name: 'Messagerie de l’équipe',
    url: address,
    events: ['ticket.created', 'ticket.closed', 'hours.low'],
  });
  const changes = await manager.db.change.findMany({
    where: { entity: 'ticket', action: 'created', at: { lt: calendar.instantOf(calendar.end - 2 * DAY) } },
    orderBy: { seq: 'desc' },
    take: answers.length,
    select: { seq: true, entityId: true, at: true },
  });
  const deliveries = await Promise.all(
    changes.map(async ({ seq, entityId, at }, index) => {
      const event = 'ticket.created';
      const { waited, ...answer } = answers[index] ?? FIRST_TRY;
      const tried = new Date(at.getTime() + waited);
      const payload = (await composePayload(demo.kernel, manager, { event, entityId, createdAt: at })) ?? null;
      const about = { webhookId: id, eventId: `evt_${seq}_ticket_created`, event, entityId, payload, createdAt: at };
      return { ...about, ...answer, nextAttemptAt: tried, deliveredAt: answer.state === 'delivered' ? tried : null };
    }),
  );
  await manager.db.webhookDelivery.createMany({ data: deliveries });
  const lastSuccessAt = deliveries[0]?.deliveredAt ?? null;
  await manager.db.webhook.update({ where: { id }, data: { lastSuccessAt }, select: { id: true } });
  demo.setClock(calendar.instantOf(calendar.end - 2 * DAY));
  await stopWebhook(manager, id);
}

const OK = { state: 'delivered', statusCode: 200, responseExcerpt: 'ok', error: null } as const;
const BROKEN = { statusCode: 503, responseExcerpt: 'Service Unavailable', error: 'refused' } as const;
const FIRST_TRY = { ...OK, attempts: 1, durationMs: 148, waited: 2000 };

/** How the target answered, the last first. */
const answers = [
  FIRST_TRY,
  { ...FIRST_TRY, durationMs: 203 },
  // Two tries failed before the third.
  { ...FIRST_TRY, attempts: 3, durationMs: 391, waited: 306_000 },
  { ...BROKEN, state: 'failed' as const, attempts: 10, durationMs: 87, waited: 273_905_000 },
];
