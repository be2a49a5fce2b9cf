import type { readNotifications } from '@guichet/dto/notifications/notification';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { markRead } from './mark-read.sql.ts';

/** Marks one as read; a second time changes nothing. @throws notFound when it was told to somebody else. */
export async function readNotification(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    await orNotFound(tx.notification.findFirst({ where: { id }, select: { id: true } }));
    await markRead(sqlIn(tx), { ...reader(context), id });
  });
}

/** Marks as read what was told until an instant (now, when none is given), about one ticket, or about one sheet. */
export async function readAllNotifications(context: Context, about: z.output<typeof readNotifications>): Promise<void> {
  await markRead(context.sql, { ...reader(context), ...about });
}

const reader = ({ actor, kernel, clock, requestId }: Context) => ({
  scope: kernel.registry.scopeOf('Notification', actor),
  actorId: actor.userId,
  requestId,
  now: clock.now(),
});
