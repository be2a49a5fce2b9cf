import { contract, renewContractInput } from '@guichet/dto/contracts/contract';
import * as z from 'zod';
import { can } from '../../kernel/access/actor.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { contractStore } from './contract.store.ts';
import { cancelContract, createContract, renewContract, updateContract } from './contract-commands.ts';
import { deleteContract } from './delete-contract.ts';

export function contractRoutes(routes: Routes): void {
  crudRoutes(routes, contract, {
    access: {
      read: 'contracts.read',
      create: 'contracts.write',
      update: 'contracts.write',
      remove: 'contracts.delete',
    },
    store: contractStore,
    create: createContract,
    update: updateContract,
    remove: deleteContract,
    abilities: ({ actor }, { state }) => ({
      renew: can(actor, 'contracts.write') && state === 'active',
      cancel: can(actor, 'contracts.write') && state === 'active',
    }),
  });
  const act = { access: 'contracts.write', params: idParams } as const;
  routes.add('POST', '/contracts/:id/cancel', { ...act, summary: 'Cancel a contract' }, (context, { params }) =>
    cancelContract(context, params.id),
  );
  const renew = {
    ...act,
    summary: 'Renew a contract',
    body: renewContractInput,
    reply: z.object({ id: z.uuid() }),
  } as const;
  routes.add('POST', '/contracts/:id/renew', renew, async (context, { params, body }) => ({
    id: await renewContract(context, params.id, body),
  }));
}
