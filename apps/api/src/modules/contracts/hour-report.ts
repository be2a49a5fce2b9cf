import type { commitment, ReportedMonth } from '@guichet/dto/contracts/hour-report';
import type { ParsedListQuery } from '@guichet/dto/core/list-query';
import type { Page, RowOf } from '@guichet/dto/core/resource';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addMonths, firstOfMonth } from '../../kernel/days.ts';
import { decodeCursor, encodeCursor, foreignCursor } from '../../kernel/resource/cursor.ts';
import { countRows } from '../../kernel/resource/read-list.ts';
import { commitmentsQuery, commitmentTotalQuery, monthsReportQuery } from './hour-report.sql.ts';

type CommitmentRow = RowOf<typeof commitment>;

/** Hours sold, given, used and lapsed in each month of a year, or of the twelve up to this one. One statement. [AG-09] */
export function readHourReport(context: Context, year: number | undefined): Promise<ReportedMonth[]> {
  const today = todayOf(context);
  const first = year ? `${year}-01-01` : addMonths(firstOfMonth(today), -11);
  const { statement, values } = monthsReportQuery(scopeOf(context), first, today);
  return context.sql.rows(statement, values);
}

/** A page of what is owed to clients in the evening of a day, today unless asked. [AG-09] */
export async function readCommitments(context: Context, query: ParsedListQuery): Promise<Page<CommitmentRow>> {
  const on = dayAsked(query) ?? todayOf(context);
  const { sort, limit } = query;
  const after = query.cursor === undefined ? undefined : cursorOf(query.cursor, sort.by);
  const { statement, values } = commitmentsQuery({ scope: scopeOf(context), on, sort, take: limit + 1, after });
  const [found, count] = await Promise.all([
    context.sql.rows(statement, values),
    countRows(query, async () => (await readCommitmentTotal(context, on)).companyCount),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const hasMore = last !== undefined && found.length > limit;
  const nextCursor = hasMore ? encodeCursor({ value: last[sort.by as keyof CommitmentRow], id: last.id }) : null;
  return { rows, nextCursor, ...count };
}

/** What is owed to all clients in the evening of a day: minutes, and cents. One statement. [AG-09] */
export async function readCommitmentTotal(context: Context, asked: string | undefined) {
  const on = asked ?? todayOf(context);
  const { statement, values } = commitmentTotalQuery(scopeOf(context), on);
  const [total] = await context.sql.rows(statement, values);
  return { on, companyCount: 0, leftMinutes: 0, leftCents: 0, ...total };
}

const scopeOf = ({ kernel, actor }: Context) => kernel.registry.scopeOf('Company', actor);
const todayOf = ({ clock, settings }: Context) => dayOf(clock.now(), settings['business.timeZone']);

function dayAsked({ filters }: ParsedListQuery): string | undefined {
  const asked = filters.find(({ field }) => field === 'on');
  return asked?.operator === 'is' ? String(asked.value) : undefined;
}

function cursorOf(cursor: string, by: string) {
  const decoded = decodeCursor(cursor);
  if (by.startsWith('left') !== Number.isSafeInteger(decoded.value)) throw foreignCursor();
  return decoded;
}
