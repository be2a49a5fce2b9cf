import type { RowOf } from '@guichet/dto/core/resource';
import { id } from '@guichet/dto/core/scalars';
import { createdWebhook, webhook } from '@guichet/dto/webhooks/webhook';
import { webhookDelivery } from '@guichet/dto/webhooks/webhook-delivery';
import * as z from 'zod';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { deliveryStore, readDelivery, webhookStore } from './webhook.store.ts';
import * as commands from './webhook-commands.ts';

/** What other systems are told, and how each telling went. */
export function webhookRoutes(routes: Routes): void {
  crudRoutes(routes, webhook, {
    access: { read: 'webhooks.read', update: 'webhooks.write', remove: 'webhooks.write' },
    store: webhookStore,
    update: commands.updateWebhook,
    remove: commands.deleteWebhook,
    abilities,
  });
  crudRoutes(routes, webhookDelivery, {
    access: { read: 'webhooks.read' },
    store: deliveryStore,
    readItem: readDelivery,
    abilities: ({ actor }, { state }) => ({ repeat: can(actor, 'webhooks.write') && state !== 'waiting' }),
  });
  const make = {
    access: 'webhooks.write',
    summary: 'Add a webhook; its secret is in this answer alone',
    body: webhook.create,
    reply: createdWebhook,
    isSecret: true,
  } as const;
  routes.add('POST', '/webhooks', make, (context, { body }) => commands.createWebhook(context, body));
  actRoutes(routes);
}

function actRoutes(routes: Routes): void {
  const act = { access: 'webhooks.write', params: idParams } as const;
  routes.add('POST', '/webhooks/:id/pause', { ...act, summary: 'Stop a webhook for now' }, (context, { params }) =>
    commands.stopWebhook(context, params.id),
  );
  routes.add('POST', '/webhooks/:id/resume', { ...act, summary: 'Start a webhook again' }, (context, { params }) =>
    commands.resumeWebhook(context, params.id),
  );
  const rotate = {
    ...act,
    summary: 'Make a new secret; it is in this answer alone, and the former one signs beside it for a day',
    reply: createdWebhook,
    isSecret: true,
  } as const;
  routes.add('POST', '/webhooks/:id/rotate-secret', rotate, (context, { params }) =>
    commands.rotateSecret(context, params.id),
  );
  const test = { ...act, summary: 'Send a ping', reply: z.object({ id }), status: 202 } as const;
  routes.add('POST', '/webhooks/:id/test', test, (context, { params }) => commands.testWebhook(context, params.id));
  const repeat = { ...act, summary: 'Send a delivery again', status: 202 } as const;
  routes.add('POST', '/webhook-deliveries/:id/repeat', repeat, (context, { params }) =>
    commands.repeatDelivery(context, params.id),
  );
}

function abilities({ actor }: Context, { isActive }: RowOf<typeof webhook>) {
  const mayWrite = can(actor, 'webhooks.write');
  return { test: mayWrite, rotate: mayWrite, pause: mayWrite && isActive, resume: mayWrite && !isActive };
}
