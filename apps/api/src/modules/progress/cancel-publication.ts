import type { cancelPublicationInput } from '@guichet/dto/progress/publication';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { changePublication, lockPublication } from './change-publication.ts';
import { tellCompany } from './tell-of-sheet.ts';

/**
 * Says that what was announced was done, then undone: the publication stays, greyed, with what was said of it. [WS-11]
 * @throws notFound, conflict `publication.not_published`, `publication.cancelled`.
 */
export function cancelPublication(
  context: Context,
  id: string,
  { reason, tell }: z.output<typeof cancelPublicationInput>,
): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockPublication(tx, id);
    if (before.state !== 'published') throw conflict('publication.not_published');
    if (before.cancelledAt) throw conflict('publication.cancelled');
    const cancelled = { cancelledAt: context.clock.now(), cancelledById: context.actor.userId };
    const data = { ...cancelled, cancelReason: reason };
    const after = await changePublication(tx, context, before, { action: 'cancelled', data });
    if (tell) await tellCompany(tx, context, after, 'cancelled');
  });
}

/** Takes a cancellation back. @throws notFound, conflict `publication.not_cancelled`. [WS-11] */
export function restorePublication(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockPublication(tx, id);
    if (!before.cancelledAt) throw conflict('publication.not_cancelled');
    const data = { cancelledAt: null, cancelledById: null, cancelReason: null };
    await changePublication(tx, context, before, { action: 'restored', data });
  });
}
