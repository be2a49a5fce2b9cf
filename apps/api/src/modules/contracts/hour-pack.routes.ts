import { cancelHourPackInput, hourPack } from '@guichet/dto/contracts/hour-pack';
import { can } from '../../kernel/access/actor.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { cancelHourPack, deleteHourPack, updateHourPack } from './change-hour-pack.ts';
import { hourPackStore } from './hour-pack.store.ts';
import { sellHourPack } from './sell-hour-pack.ts';

export function hourPackRoutes(routes: Routes): void {
  crudRoutes(routes, hourPack, {
    access: { read: 'hours.read', create: 'contracts.write', update: 'contracts.write', remove: 'contracts.delete' },
    store: hourPackStore,
    create: sellHourPack,
    update: updateHourPack,
    remove: deleteHourPack,
    abilities: ({ actor }, { usedMinutes, overageMinutes, state }) => ({
      cancel: can(actor, 'contracts.write') && state !== 'cancelled' && usedMinutes === 0 && overageMinutes === 0,
    }),
  });
  const cancel = {
    access: 'contracts.write',
    summary: 'Cancel a pack',
    params: idParams,
    body: cancelHourPackInput,
  } as const;
  routes.add('POST', '/hour-packs/:id/cancel', cancel, (context, { params, body }) =>
    cancelHourPack(context, params.id, body),
  );
}
