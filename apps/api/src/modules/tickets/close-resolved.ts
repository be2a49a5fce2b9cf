import type { Kernel } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { changeTicket, lockTicket } from './change-ticket.ts';
import { stateFields } from './state-fields.ts';

const DAY_MS = 24 * 3_600_000;
const BATCH = 500;

/**
 * Closes the tickets that nobody confirmed nor reopened in time. Each in a transaction of its own that looks again, so that it can
 * run twice, late, or beside someone who reopens. The client was told when it was resolved: no mail comes by surprise. [AG-13]
 * @returns how many it closed.
 */
export async function closeResolvedTickets(kernel: Kernel): Promise<number> {
  const db = kernel.database.systemDb('closing resolved tickets');
  const days = kernel.settings.current()['tickets.autoCloseDays'];
  const limit = new Date(kernel.clock.now().getTime() - days * DAY_MS);
  const due = { state: 'resolved', resolvedAt: { lte: limit } } as const;
  const acting = { requestId: 'job:tickets.close-resolved', kernel, clock: kernel.clock };
  const tickets = await db.ticket.findMany({ where: due, select: { id: true }, orderBy: { id: 'asc' }, take: BATCH });
  let closed = 0;
  for (const { id } of tickets) {
    closed += await transaction(db, async (tx) => {
      const before = await lockTicket(tx, id);
      if (before.state !== 'resolved' || !before.resolvedAt || before.resolvedAt > limit) return 0;
      await changeTicket(tx, acting, before, {
        action: 'closed_automatically',
        data: stateFields(acting, before, 'closed'),
      });
      return 1;
    });
  }
  if (closed > 0) kernel.feed.announce();
  return closed;
}
