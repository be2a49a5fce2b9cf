import type { ParsedListQuery } from '@guichet/dto/core/list-query';
import type { Page, RowOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import { type SqlValues, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner } from '../../kernel/db/sql.ts';
import { encodeCursor } from '../../kernel/resource/cursor.ts';
import { countRows } from '../../kernel/resource/read-list.ts';
import { instantCursor } from '../../kernel/resource/time-cursor.ts';
import { ROW_COLUMNS, ROW_JOINS, STORED_COLUMNS } from './ticket-columns.sql.ts';
import { type TicketListRequest, ticketsWhere } from './ticket-filters.sql.ts';

type TicketRow = RowOf<typeof ticket>;

/** Reads one page of tickets: a statement for the rows with their names and one for the count, whatever their number. [AG-21] */
export async function readTicketPage(sql: SqlRunner, request: TicketListRequest): Promise<Page<TicketRow>> {
  const { limit, sort } = request.query;
  const [found, count] = await Promise.all([
    readRows(sql, request),
    countRows(request.query, (cap) => countTickets(sql, request, cap)),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const nextCursor =
    last && found.length > limit
      ? encodeCursor({ value: String(last[sort.by as keyof TicketRow]), id: last.id })
      : null;
  return { rows, nextCursor, ...count };
}

const nameOfShape = createStatementNames('ticket_list_');

/**
 * Each shape of a list is prepared once. A search is planned with its words, every time: one plan for rare and common words
 * alike reads sixty thousand rows where a hundred would do.
 */
const nameOf = ({ q }: ParsedListQuery, text: string): string => (q ? '' : nameOfShape(text));

/**
 * The page is chosen first, from the index; names are joined to its rows only. Its length is written out: of a parameter the planner
 * knows nothing, and would plan each time anew.
 */
function readRows(sql: SqlRunner, request: TicketListRequest): Promise<TicketRow[]> {
  const { query } = request;
  const values = sqlValues();
  const order = `t."${query.sort.by}" ${query.sort.direction}, t.id ${query.sort.direction}`;
  const where = ticketsWhere(request, values, query.cursor === undefined ? undefined : instantCursor(query.cursor));
  const stored = STORED_COLUMNS.map((column) => `t."${column}"`).join(', ');
  const text = `select ${ROW_COLUMNS} from (
    select ${stored} from "Ticket" t where ${where} order by ${order} limit ${query.limit + 1}
  ) t ${ROW_JOINS} order by ${order}`;
  return sql.rows<TicketRow>({ name: nameOf(query, text), text }, values.values);
}

async function countTickets(sql: SqlRunner, request: TicketListRequest, cap: number | undefined): Promise<number> {
  const values = sqlValues();
  const text = countText(request, values, cap);
  const [row] = await sql.rows<{ count: number }>({ name: nameOf(request.query, text), text }, values.values);
  return row?.count ?? 0;
}

/** Counted in the order of the list, which leads along its index: without one a thousand rows of few are sought in the whole table. */
export function countText(request: TicketListRequest, values: SqlValues, cap: number | undefined): string {
  const { sort, q } = request.query;
  const where = ticketsWhere(request, values);
  const order = cap === undefined || q ? '' : `order by t."${sort.by}" ${sort.direction}, t.id ${sort.direction}`;
  return `select count(*)::int as count from (
    select 1 from "Ticket" t where ${where} ${order} limit ${cap ?? 'all'}) capped`;
}
