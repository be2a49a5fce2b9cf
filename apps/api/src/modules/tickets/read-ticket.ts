import { forReader, type ParsedListQuery } from '@guichet/dto/core/list-query';
import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import type { Context } from '../../kernel/context.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { ticketAbilities } from './ticket-acts.ts';
import type { TicketListRequest } from './ticket-filters.sql.ts';
import { isTicketVisible, readTicketItem, type TicketItem } from './ticket-item.sql.ts';

/** One ticket with what the caller may do with it. @throws notFound outside the scope. */
export async function readTicket(
  context: Context,
  id: string,
  sql: SqlRunner = context.sql,
): Promise<ItemOf<typeof ticket>> {
  const item = await readTicketItem(sql, { actor: context.actor, scope: scopeOfTickets(context) }, id);
  if (!item) throw notFound();
  return shownTicket(context, item);
}

/** A ticket as the caller may see it, with what they may do with it. [AG-06] */
export function shownTicket(context: Context, item: TicketItem): ItemOf<typeof ticket> {
  const hidesTime = context.actor.kind === 'client' && !context.settings['hours.clientSeesRealMinutes'];
  return { ...item, minutes: hidesTime ? null : item.minutes, abilities: ticketAbilities(context, item) };
}

/** @throws notFound when the ticket is not there for the caller. */
export async function assertTicketVisible(context: Context, id: string): Promise<void> {
  if (!(await isTicketVisible(context.sql, scopeOfTickets(context), id))) throw notFound();
}

/** A list of tickets as the caller may have it, with themselves in the place of `me`. */
export function ticketListRequest(context: Context, query: ParsedListQuery): TicketListRequest {
  return {
    scope: scopeOfTickets(context),
    query: forReader(query, context.actor.userId),
    timeZone: context.settings['business.timeZone'],
  };
}

/** The caller's scope, for `*.sql.ts` files. */
export const scopeOfTickets = ({ kernel, actor }: Context) => kernel.registry.scopeOf('Ticket', actor);
