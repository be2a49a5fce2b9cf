import type { Kernel } from '../../kernel/context.ts';
import type { Module } from '../../kernel/module.ts';
import { webhookAccess } from './webhook.access.ts';
import { webhookPersonal } from './webhook.personal.ts';
import { webhookRoutes } from './webhook.routes.ts';
import { deleteOldDeliveries } from './webhook.sql.ts';

/** What other systems are told. */
export const webhooksModule: Module = {
  name: 'webhooks',
  access: webhookAccess,
  personal: webhookPersonal,
  mount: webhookRoutes,
  jobs: forgetOld,
};

/** Every night, what was delivered or given up a month ago is forgotten. */
function forgetOld({ jobs, database, clock }: Kernel): void {
  jobs.schedule('webhooks.forget', '20 4 * * *', () => deleteOldDeliveries(database.sql, clock.now()));
}
