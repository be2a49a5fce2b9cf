import type { HourStatement, StatementLine } from '@guichet/dto/contracts/hours';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addDays, toDate, toDay } from '../../kernel/days.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { invalid, malformed } from '../../kernel/errors/problem-error.ts';
import { decodeCursor, encodeCursor } from '../../kernel/resource/cursor.ts';
import { canSee } from './client-view.ts';
import {
  type DrawnFigures,
  drawnQuery,
  type LinesAsked,
  type ScopedCompany,
  type StatementRow,
  statementLinesQuery,
} from './hours.sql.ts';

const MAX_DAYS = 3 * 366;

/**
 * The statement of a company's hours over a period, both days included: opening, each line, closing, like a bank's. With `limit` its
 * lines come page after page and every page tells the figures of the whole; without it all lines come, for a document. The number
 * of queries depends neither on the lines nor on the page. Throws invalid on `to`, malformed on `cursor`, notFound outside
 * the caller's scope. [AG-06]
 */
export async function readHourStatement(
  context: Context,
  companyId: string,
  asked: { from: string; to: string; cursor?: string | undefined; limit?: number | undefined },
): Promise<HourStatement> {
  const { from, to, limit } = asked;
  assertPeriod(asked);
  const after = asked.cursor === undefined ? undefined : placeOf(asked.cursor);
  const company = await orNotFound(context.db.company.findFirst({ where: { id: companyId }, select: { name: true } }));
  const [found, drawn, movements] = await Promise.all([
    readLines(context, companyId, { from, to, after, take: limit && limit + 1 }),
    readDrawn(context, companyId, { from, to, after }),
    readMovements(context, companyId),
  ]);
  const hasMore = limit !== undefined && found.length > limit;
  const rows = hasMore ? found.slice(0, limit) : found;
  const last = rows.at(-1);
  const openingMinutes = sumOf(movements.filter(({ on }) => on < from)) - drawn.before;
  const within = movements.filter(({ on }) => on >= from && on <= to);
  // On one day what comes in stands before what is drawn: a page has the movements after its cursor's day, up to its last one's.
  const isBefore = ({ on }: Line) => after !== undefined && on <= after.on;
  const isBeyond = ({ on }: Line) => hasMore && last !== undefined && on > last.workedOn;
  const startMinutes = openingMinutes + sumOf(within.filter(isBefore)) - drawn.upTo;
  const shown = within.filter((line) => !isBefore(line) && !isBeyond(line));
  return {
    companyId,
    companyName: company.name,
    from,
    to,
    openingMinutes,
    closingMinutes: openingMinutes + sumOf(within) - drawn.within,
    realMinutes: canSee(context, 'hours.clientSeesRealMinutes') ? drawn.real : null,
    accountedMinutes: drawn.accounted,
    lines: withBalance(startMinutes, [...shown, ...rows.map((row) => debitLine(context, row))]),
    nextCursor: hasMore && last ? encodeCursor({ value: last.workedOn, id: last.id }) : null,
  };
}

/**
 * The interventions behind the lines of a period, oldest first; none outside the caller's scope. Times are minutes, and real ones
 * and persons are told whatever the settings hide: for staff, and for {@link readHourStatement}. [AG-06]
 */
export function readInterventions(
  context: Context,
  companyId: string,
  from: string,
  to: string,
): Promise<StatementRow[]> {
  return readLines(context, companyId, { from, to });
}

function readLines(context: Context, companyId: string, asked: LinesAsked): Promise<StatementRow[]> {
  const { statement, values } = statementLinesQuery(scopedCompany(context, companyId), asked);
  return context.sql.rows(statement, values);
}

async function readDrawn(context: Context, companyId: string, asked: LinesAsked): Promise<DrawnFigures> {
  const { statement, values } = drawnQuery(scopedCompany(context, companyId), asked);
  const [drawn] = await context.sql.rows(statement, values);
  return drawn ?? { before: 0, within: 0, upTo: 0, accounted: 0, real: 0 };
}

function assertPeriod({ from, to }: { from: string; to: string }): void {
  if (to < from) throw invalid({ to: 'before_from' });
  if (addDays(from, MAX_DAYS) < to) throw invalid({ to: 'too_long' });
}

/** Where a page of lines ended. */
function placeOf(cursor: string): { on: string; id: string } {
  const { value, id } = decodeCursor(cursor);
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay) throw malformed({ cursor: 'invalid_cursor' });
  return { on: value, id };
}

const sumOf = (lines: readonly { minutes: number }[]) => lines.reduce((total, { minutes }) => total + minutes, 0);

const scopedCompany = ({ kernel, actor }: Context, companyId: string): ScopedCompany => ({
  companyId,
  scope: kernel.registry.scopeOf('Company', actor),
});

type Line = Omit<StatementLine, 'balanceMinutes'>;

/** What comes in with each pack, and what lapses the day after its last one. */
async function readMovements(context: Context, companyId: string): Promise<Line[]> {
  const packs = await context.db.hourPack.findMany({
    where: { companyId, isUsable: true, cancelledAt: null },
    select: {
      id: true,
      name: true,
      origin: true,
      minutes: true,
      usedMinutes: true,
      purchasedOn: true,
      expiresOn: true,
    },
  });
  const today = toDate(dayOf(context.clock.now(), context.settings['business.timeZone']));
  return packs.flatMap((pack) => {
    const about = { ...EMPTY, packId: pack.id, packName: pack.name };
    const bought = { ...about, kind: pack.origin === 'sold' ? ('bought' as const) : ('granted' as const) };
    const unused = pack.minutes - pack.usedMinutes;
    const lapse = { ...about, kind: 'lapsed' as const, on: addDays(toDay(pack.expiresOn), 1), minutes: -unused };
    return [
      { ...bought, on: toDay(pack.purchasedOn), minutes: pack.minutes },
      ...(unused > 0 && pack.expiresOn < today ? [lapse] : []),
    ];
  });
}

function debitLine(context: Context, row: StatementRow): Line {
  const isHidden = isForeignTicket(context, row);
  return {
    kind: 'debit',
    on: row.workedOn,
    minutes: -row.allocatedMinutes,
    packId: row.packId,
    packName: row.packName,
    interventionId: row.id,
    interventionKind: row.kind,
    ticketId: isHidden ? null : row.ticketId,
    ticketReference: isHidden ? null : row.ticketReference,
    ticketTitle: isHidden ? null : row.ticketTitle,
    themeName: isHidden ? null : row.themeName,
    personName: canSee(context, 'hours.clientSeesPerson') ? row.personName : null,
    summary: isHidden ? null : row.summary,
    realMinutes: canSee(context, 'hours.clientSeesRealMinutes') ? row.minutes : null,
    accountedMinutes: row.accountedMinutes,
    isOffered: row.isOffered,
    isOverage: row.overageMinutes > 0,
    questionState: isHidden ? null : row.questionState,
    canAsk: !isHidden,
  };
}

/** AG-14: a contact who sees only their own tickets sees the time of the others, and not what they were about. */
function isForeignTicket({ actor }: Context, { requesterId }: StatementRow): boolean {
  return actor.kind === 'client' && actor.ticketScope === 'own' && requesterId !== actor.userId;
}

/** In the order of days; on one day what comes in stands first, and what lapses before what is drawn. */
function withBalance(openingMinutes: number, lines: Line[]): StatementLine[] {
  const order = ['bought', 'granted', 'lapsed', 'cancelled', 'debit'];
  const sorted = [...lines].sort(
    (one, other) => one.on.localeCompare(other.on) || order.indexOf(one.kind) - order.indexOf(other.kind),
  );
  let balanceMinutes = openingMinutes;
  return sorted.map((line) => {
    balanceMinutes += line.minutes;
    return { ...line, balanceMinutes };
  });
}

const EMPTY = {
  interventionId: null,
  interventionKind: null,
  ticketId: null,
  ticketReference: null,
  ticketTitle: null,
  themeName: null,
  personName: null,
  summary: null,
  realMinutes: null,
  accountedMinutes: null,
  isOffered: false,
  isOverage: false,
  questionState: null,
  canAsk: false,
};
