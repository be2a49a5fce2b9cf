import * as z from 'zod';
import { listQuerySchema } from '../core/list-query.ts';
import { line } from '../core/scalars.ts';
import { ticket } from './ticket.ts';

const listQuery = listQuerySchema(ticket, 'staff');
/** Where a page begins and how long it is belongs to a reading, not to a view. */
const OF_A_READING = ['limit', 'cursor', 'count'];

/** What a view asks of the list, as the list's address has it: `{ state: 'open', assigneeId: 'me', sort: '-openedAt' }`. */
const ticketViewQuery = z
  .record(z.string().max(60), z.string().min(1).max(2000))
  .refine((query) => !OF_A_READING.some((key) => key in query) && listQuery.safeParse(query).success, {
    error: 'invalid_query',
  });

/** Reads what a view asks for; `null` when the list no longer understands it. */
export function readViewQuery(query: unknown) {
  const written = ticketViewQuery.safeParse(query);
  return written.success ? listQuery.parse(written.data) : null;
}

const columns = z.array(line(40)).max(30);

export const createTicketViewInput = z.strictObject({ name: line(60), query: ticketViewQuery, columns });
export const updateTicketViewInput = createTicketViewInput.partial();

/** The views in the order in which a person wants them, and the one that opens first. */
export const arrangeTicketViewsInput = z.strictObject({
  keys: z.array(z.string().min(1).max(40)).max(120),
  defaultKey: z.string().min(1).max(40).nullable(),
});
