import type { ticket } from '@guichet/dto/tickets/ticket';
import type * as z from 'zod';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Scope } from '../../kernel/access/define-access.ts';
import { scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createShapes, type ShapePlaceholders } from '../../kernel/db/shaped-statement.ts';
import { createStatementNames, type SqlRunner } from '../../kernel/db/sql.ts';
import { isoInstant } from '../../kernel/db/sql-text.ts';
import { ROW_COLUMNS, ROW_JOINS } from './ticket-columns.sql.ts';

/** A ticket as its page shows it, without what the caller may do with it. */
export type TicketItem = z.infer<(typeof ticket)['item']>;

/** What the page of a ticket `t` shows beside its row; the time spent on it is told apart. */
export const ITEM_COLUMNS = `r."firstName" as "requesterFirstName", t.description, ${isoInstant('t."resolvedAt"')} as "resolvedAt",
    ${isoInstant('t."closedAt"')} as "closedAt", t."closureComment", t.rating, t."ratingComment"`;

/** Who reads, and which tickets are there for them. */
export interface TicketReader {
  actor: Actor;
  scope: Scope;
}

const shapedItem = createShapes<string>('ticket_item_');

/** Reads one ticket with its names and its time, in one statement. */
export async function readTicketItem(
  sql: SqlRunner,
  { actor, scope }: TicketReader,
  id: string,
): Promise<TicketItem | undefined> {
  const { statement, valuesOf } = shapedItem(actor, 'item', (values) => itemSql(scope, values));
  const [item] = await sql.rows<TicketItem>(statement, valuesOf(id));
  return item;
}

const itemSql = (
  scope: Scope,
  values: ShapePlaceholders<string>,
): string => `select ${ROW_COLUMNS}, ${ITEM_COLUMNS}, w."accountedMinutes", w.minutes
  from "Ticket" t ${ROW_JOINS}
  cross join lateral (
    select coalesce(sum(i."accountedMinutes"), 0)::int as "accountedMinutes", coalesce(sum(i.minutes), 0)::int as minutes
    from "Intervention" i where i."ticketId" = t.id and i."deletedAt" is null) w
  where t.id = ${values.of((id) => id)}::uuid and ${scopeSql(scope, 't', values)}`;

const presenceName = createStatementNames('ticket_seen_');

/** Whether a ticket exists for whom the scope is. */
export async function isTicketVisible(sql: SqlRunner, scope: Scope, id: string): Promise<boolean> {
  const values = sqlValues();
  const text = `select 1 from "Ticket" t where t.id = ${values.add(id)}::uuid and ${scopeSql(scope, 't', values)}`;
  return (await sql.rows({ name: presenceName(text), text }, values.values)).length > 0;
}
