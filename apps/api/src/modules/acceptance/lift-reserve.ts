import type { liftReserveInput, reopenReserveInput } from '@guichet/dto/acceptance/reserve';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { changeReserve, lockReserve } from './change-reserve.ts';
import { reserveNews, tellBuilders, tellOwners } from './tell-of-acceptance.ts';

/** Says that it is put right, and tells the client; photos hung on it prove it. @throws notFound, conflict `reserve.not_open`. [WS-20] */
export function liftReserve(
  context: Context,
  id: string,
  { note = null }: z.output<typeof liftReserveInput>,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReserve(tx, id);
    if (before.state !== 'open') throw conflict('reserve.not_open');
    const lifted = { liftedAt: context.clock.now(), liftedById: context.actor.userId, liftNote: note };
    const after = await changeReserve(tx, context, before, { action: 'lifted', data: { state: 'lifted', ...lifted } });
    await tellOwners(tx, context, reserveNews('reserve.lifted', after));
  });
}

/** Agrees that it is put right. @throws notFound, conflict `reserve.not_lifted`. [WS-20] */
export function acceptReserve(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReserve(tx, id);
    if (before.state !== 'lifted') throw conflict('reserve.not_lifted');
    const accepted = { acceptedAt: context.clock.now(), acceptedById: context.actor.userId };
    await changeReserve(tx, context, before, { action: 'accepted', data: { state: 'accepted', ...accepted } });
  });
}

/** Says that it is not put right after all, and why; its photos stay. @throws notFound, conflict `reserve.open`. [WS-20] */
export function reopenReserve(
  context: Context,
  id: string,
  { reason }: z.output<typeof reopenReserveInput>,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockReserve(tx, id);
    if (before.state === 'open') throw conflict('reserve.open');
    const data = { state: 'open', reopenReason: reason, ...NOT_LIFTED } as const;
    const after = await changeReserve(tx, context, before, { action: 'reopened', data });
    const news = reserveNews('reserve.contested', after);
    if (context.actor.kind === 'client') await tellBuilders(tx, context, news, before.liftedById);
    else await tellOwners(tx, context, news);
  });
}

const NOT_LIFTED = { liftedAt: null, liftedById: null, liftNote: null, acceptedAt: null, acceptedById: null };
