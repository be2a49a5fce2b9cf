import type {
  arrangeTicketViewsInput,
  createTicketViewInput,
  updateTicketViewInput,
} from '@guichet/dto/tickets/ticket-view-commands';
import type * as z from 'zod';
import { recordChange } from '../../../kernel/changes/record-change.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound, sqlIn, transaction } from '../../../kernel/db/transaction.ts';
import { conflict, forbidden, stale } from '../../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../../kernel/ids.ts';
import { mayChange, type StoredView, ticketViewSelect as select } from './list-ticket-views.ts';
import { ticketViewAudience } from './ticket-view.access.ts';
import { saveOrder } from './ticket-view-order.sql.ts';

/** Tabs that nobody finds their way in help nobody. */
const MOST = 50;

/** Keeps a view for oneself. Throws conflict('ticket_view.too_many'), conflict('conflict.duplicate') on a name taken. [AG-21] */
export async function createTicketView(
  context: Context,
  input: z.output<typeof createTicketViewInput>,
): Promise<{ id: string }> {
  return transaction(context.db, async (tx) => {
    const { userId } = context.actor;
    await refuseTooMany(tx, userId);
    const id = uuidv7(context.clock.now().getTime());
    const after = await tx.ticketView.create({ data: { ...input, id, ownerId: userId }, select });
    await record(tx, context, { action: 'created', after });
    return { id };
  });
}

/** Renames a view, or gives it other filters or columns. Throws forbidden('ticket_view.shared'), stale. */
export async function updateTicketView(
  context: Context,
  id: string,
  { version, ...input }: z.output<typeof updateTicketViewInput> & { version: number | undefined },
): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockChangeable(tx, context, id);
    if (version !== undefined && version !== before.version) throw stale(before);
    await change(tx, context, before, { action: 'updated', data: input });
  });
}

/** Throws forbidden('ticket_view.shared'). */
export async function removeTicketView(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockChangeable(tx, context, id);
    await tx.ticketView.delete({ where: { id } });
    await record(tx, context, { action: 'deleted', before });
  });
}

/** Gives a view to everybody, or takes it back for oneself. Throws conflict('ticket_view.too_many'), conflict('conflict.duplicate'). */
export async function shareTicketView(context: Context, id: string, isShared: boolean): Promise<void> {
  await transaction(context.db, async (tx) => {
    const before = await lockView(tx, id);
    if ((before.ownerId === null) === isShared) return;
    const ownerId = isShared ? null : context.actor.userId;
    await refuseTooMany(tx, ownerId);
    await change(tx, context, before, { action: isShared ? 'shared' : 'unshared', data: { ownerId } });
  });
}

/** Keeps the order of one's tabs and the one that opens first; what it names that is gone is left aside when read. */
export async function arrangeTicketViews(
  context: Context,
  input: z.output<typeof arrangeTicketViewsInput>,
): Promise<void> {
  const { userId } = context.actor;
  await transaction(context.db, async (tx) => {
    const before = await tx.ticketViewOrder.findFirst({ select: { keys: true, defaultKey: true } });
    await saveOrder(sqlIn(tx), userId, input);
    const about = { entity: 'ticketViewOrder', entityId: userId, action: 'updated', audience: { userId } };
    await recordChange(tx, context, { ...about, before: before ?? {}, after: input });
  });
}

async function refuseTooMany(tx: Transaction, ownerId: string | null): Promise<void> {
  if ((await tx.ticketView.count({ where: { ownerId } })) >= MOST)
    throw conflict('ticket_view.too_many', { most: MOST });
}

async function lockView(tx: Transaction, id: string): Promise<StoredView> {
  await lockRow(tx, 'TicketView', id);
  return orNotFound(tx.ticketView.findFirst({ where: { id }, select }));
}

async function lockChangeable(tx: Transaction, context: Context, id: string): Promise<StoredView> {
  const view = await lockView(tx, id);
  if (!mayChange(context.actor, view)) throw forbidden('ticket_view.shared');
  return view;
}

interface ViewChange {
  action: string;
  data: Partial<z.output<typeof createTicketViewInput>> & { ownerId?: string | null };
}

async function change(tx: Transaction, context: Context, before: StoredView, { action, data }: ViewChange) {
  const after = await tx.ticketView.update({
    where: { id: before.id },
    data: { ...data, version: { increment: 1 } },
    select,
  });
  await record(tx, context, { action, before, after });
}

async function record(
  tx: Transaction,
  context: Context,
  { action, before, after }: { action: string; before?: StoredView; after?: StoredView },
): Promise<void> {
  const [view, old] = [after ?? before, before ?? after] as [StoredView, StoredView];
  // What was everybody's, or becomes so, everybody hears of.
  const audience = ticketViewAudience(view.ownerId === null ? view : old);
  const about = { entity: 'ticketView', entityId: view.id, action, audience };
  await recordChange(tx, context, { ...about, before, after });
}
