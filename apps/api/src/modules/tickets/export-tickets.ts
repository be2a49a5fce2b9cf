import type { RowOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import { type TicketColumn, ticketColumn } from '@guichet/dto/tickets/ticket-columns';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { BYTE_ORDER_MARK, toCsv } from '../../kernel/csv.ts';
import { csvWords } from './ticket-csv-words.ts';
import type { TicketListRequest } from './ticket-filters.sql.ts';
import { readTicketPage } from './ticket-list.sql.ts';

const PAGE = 500;
/** Past this a list is no longer read in a spreadsheet: it is narrowed first. */
const MAX_ROWS = 50_000;

type TicketRow = RowOf<typeof ticket>;

/** A list of tickets, and which of its columns leave; all when none is said. */
interface Export extends TicketListRequest {
  columns: readonly TicketColumn[] | undefined;
}

/**
 * The filtered list as CSV, page after page, in the order of the list and within the reader's scope. Cells that begin like a formula
 * are quoted as text. Days are those of the business. Where it is cut its last line says so. [AG-21]
 */
export async function* exportTickets(
  context: Pick<Context, 'sql' | 'settings'> & { actor: Pick<Context['actor'], 'language'> },
  { columns, ...request }: Export,
  maxRows = MAX_ROWS,
): AsyncGenerator<string> {
  const words = csvWords[context.actor.language];
  const shown = columns ?? ticketColumn.options;
  const cell = cellWriter(words, context.settings['business.timeZone']);
  yield BYTE_ORDER_MARK + toCsv([shown.map((column) => words.columns[column])]);
  let cursor: string | undefined;
  for (let written = 0; written < maxRows; written += PAGE) {
    const query = { ...request.query, limit: PAGE, cursor, count: 'none' as const };
    const { rows, nextCursor } = await readTicketPage(context.sql, { ...request, query });
    if (rows.length > 0) yield toCsv(rows.map((row) => shown.map((column) => cell[column](row))));
    if (!nextCursor) return;
    cursor = nextCursor;
  }
  yield toCsv([[words.cut(maxRows)]]);
}

function cellWriter(
  words: (typeof csvWords)['fr'],
  timeZone: string,
): Record<TicketColumn, (row: TicketRow) => string> {
  return {
    reference: (row) => row.reference,
    openedAt: (row) => dayOf(new Date(row.openedAt), timeZone),
    title: (row) => row.title,
    company: (row) => row.companyName,
    requester: (row) => row.requesterName ?? '',
    state: (row) => words.states[row.state],
    priority: (row) => words.priorities[row.priority],
    theme: (row) => row.themeName ?? '',
    step: (row) => row.stepName ?? '',
    assignee: (row) => row.assigneeName ?? '',
    deadline: (row) => row.deadlineOn ?? '',
    lastActivityAt: (row) => dayOf(new Date(row.lastActivityAt), timeZone),
  };
}
