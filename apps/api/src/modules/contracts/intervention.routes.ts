import { hourPreview, hourPreviewInput } from '@guichet/dto/contracts/hours';
import { intervention } from '@guichet/dto/contracts/intervention';
import { can } from '../../kernel/access/actor.ts';
import { isInScope } from '../../kernel/access/registry.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes } from '../../kernel/resource/crud-routes.ts';
import { bookIntervention } from './book-intervention.ts';
import { deleteIntervention, updateIntervention } from './change-intervention.ts';
import { writableWork } from './hours.access.ts';
import { interventionStore } from './intervention.store.ts';
import { previewHours } from './preview-hours.ts';

export function interventionRoutes(routes: Routes): void {
  crudRoutes(routes, intervention, {
    access: {
      read: 'interventions.read',
      create: 'interventions.write',
      update: 'interventions.write',
      remove: 'interventions.write',
    },
    store: interventionStore,
    create: bookIntervention,
    update: updateIntervention,
    remove: deleteIntervention,
    abilities: ({ actor }, row) => {
      const isWritable = can(actor, 'interventions.write') && isInScope(writableWork(actor), row);
      return { update: isWritable, delete: isWritable };
    },
  });
  const preview = {
    access: 'interventions.write',
    summary: 'What a piece of work would do to the hours',
    body: hourPreviewInput,
    reply: hourPreview,
    status: 200,
  } as const;
  routes.add('POST', '/interventions/preview', preview, (context, { body }) => previewHours(context, body));
}
