import type { RowOf } from '@guichet/dto/core/resource';
import { apiKey, createdApiKey } from '@guichet/dto/identity/api-key';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { apiKeyStore, readApiKey } from './api-key.store.ts';
import { createApiKey, revokeApiKey, updateApiKey } from './api-key-commands.ts';
import { trackKeyUse } from './track-key-use.ts';

/** What lets programs in. No key manages keys. [AG-32] */
export function apiKeyRoutes(routes: Routes): void {
  crudRoutes(routes, apiKey, {
    access: { read: 'apiKeys.read', update: 'apiKeys.write' },
    store: apiKeyStore,
    readItem: readApiKey,
    update: updateApiKey,
    abilities,
  });
  const make = {
    access: 'apiKeys.write',
    summary: 'Make an API key; its token is in this answer alone',
    body: apiKey.create,
    reply: createdApiKey,
    isSecret: true,
  } as const;
  routes.add('POST', '/api-keys', make, (context, { body }) => createApiKey(context, body));
  routes.add(
    'POST',
    '/api-keys/:id/revoke',
    { access: 'apiKeys.write', summary: 'End an API key for good', params: idParams },
    (context, { params }) => revokeApiKey(context, params.id),
  );
  const used = trackKeyUse(routes.kernel);
  routes.app.addHook('onResponse', async ({ apiKeyId, ip }) => {
    if (apiKeyId) used(apiKeyId, ip);
  });
}

function abilities({ actor }: Context, { state }: RowOf<typeof apiKey>) {
  const mayWrite = can(actor, 'apiKeys.write') && state !== 'revoked';
  return { update: mayWrite, revoke: mayWrite };
}
