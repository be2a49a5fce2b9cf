import type { RowOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import papaparse from 'papaparse';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { csvWords } from './ticket-csv-words.ts';
import type { TicketListRequest } from './ticket-filters.sql.ts';
import { readTicketPage } from './ticket-list.sql.ts';

const PAGE = 500;
/** Past this a list is no longer read in a spreadsheet: it is narrowed first. */
const MAX_ROWS = 50_000;
/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

type TicketRow = RowOf<typeof ticket>;

/**
 * The filtered list as CSV, page after page, in the order of the list and within the reader's scope. Cells that begin like a formula
 * are quoted as text. Days are those of the business. [AG-21]
 */
export async function* exportTickets(context: Context, request: TicketListRequest): AsyncGenerator<string> {
  const words = csvWords[context.actor.language];
  const timeZone = context.settings['business.timeZone'];
  yield BYTE_ORDER_MARK + toCsv([Object.values(words.columns)]);
  let cursor: string | undefined;
  for (let written = 0; written < MAX_ROWS; written += PAGE) {
    const query = { ...request.query, limit: PAGE, cursor, count: 'none' as const };
    const { rows, nextCursor } = await readTicketPage(context.sql, { ...request, query });
    if (rows.length > 0) yield toCsv(rows.map((row) => cells(row, words, timeZone)));
    if (!nextCursor) return;
    cursor = nextCursor;
  }
}

function cells(row: TicketRow, words: (typeof csvWords)['fr'], timeZone: string): string[] {
  return [
    row.reference,
    dayOf(new Date(row.openedAt), timeZone),
    row.title,
    row.companyName,
    row.requesterName ?? '',
    words.states[row.state],
    words.priorities[row.priority],
    row.themeName ?? '',
    row.stepName ?? '',
    row.assigneeName ?? '',
    row.deadlineOn ?? '',
    dayOf(new Date(row.lastActivityAt), timeZone),
  ];
}

function toCsv(rows: string[][]): string {
  return `${papaparse.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
