import type { HourStatement, StatementLine } from '@guichet/dto/contracts/hours';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addDays } from '../../kernel/days.ts';
import { invalid, notFound } from '../../kernel/errors/problem-error.ts';
import { encodeCursor } from '../../kernel/resource/cursor.ts';
import { dayCursor } from '../../kernel/resource/time-cursor.ts';
import { canSee } from './client-view.ts';
import {
  type LinesAsked,
  type StatementPack,
  type StatementParts,
  type StatementRow,
  statementLinesQuery,
  statementQuery,
} from './hour-statement.sql.ts';

const MAX_DAYS = 3 * 366;

/**
 * The statement of a company's hours over a period, both days included: opening, each line, closing, like a bank's. With `limit` its
 * lines come page after page and every page tells the figures of the whole; without it all lines come, for a document. One query,
 * whatever the lines and the page. Throws invalid on `to`, malformed on `cursor`, notFound outside the caller's scope. [AG-06]
 */
export async function readHourStatement(
  context: Context,
  companyId: string,
  asked: { from: string; to: string; cursor?: string | undefined; limit?: number | undefined },
): Promise<HourStatement> {
  const { from, to, limit } = asked;
  assertPeriod(asked);
  const after = asked.cursor === undefined ? undefined : dayCursor(asked.cursor);
  const parts = await readParts(context, companyId, { from, to, after, take: limit && limit + 1 });
  const hasMore = limit !== undefined && parts.rows.length > limit;
  const rows = hasMore ? parts.rows.slice(0, limit) : parts.rows;
  const last = rows.at(-1);
  const movements = movementsOf(parts.packs, dayOf(context.clock.now(), context.settings['business.timeZone']));
  const openingMinutes = sumOf(movements.filter(({ on }) => on < from)) - parts.drawnBefore;
  const within = movements.filter(({ on }) => on >= from && on <= to);
  // On one day what comes in stands before what is drawn: a page has the movements after its cursor's day, up to its last one's.
  const isBefore = ({ on }: Line) => after !== undefined && on <= after.on;
  const isBeyond = ({ on }: Line) => hasMore && last !== undefined && on > last.workedOn;
  const startMinutes = openingMinutes + sumOf(within.filter(isBefore)) - parts.drawnUpTo;
  const shown = within.filter((line) => !isBefore(line) && !isBeyond(line));
  return {
    companyId,
    companyName: parts.companyName,
    from,
    to,
    openingMinutes,
    closingMinutes: openingMinutes + sumOf(within) - parts.drawnWithin,
    realMinutes: canSee(context, 'hours.clientSeesRealMinutes') ? parts.real : null,
    accountedMinutes: parts.accounted,
    lines: withBalance(startMinutes, shown, debitLines(context, rows)),
    nextCursor: hasMore && last ? encodeCursor({ value: last.workedOn, id: last.id }) : null,
  };
}

/**
 * The interventions behind the lines of a period, oldest first; none outside the caller's scope. Times are minutes, and real ones
 * and persons are told whatever the settings hide: for staff, and for {@link readHourStatement}. [AG-06]
 */
export function readInterventions(
  { kernel, actor, sql }: Context,
  companyId: string,
  from: string,
  to: string,
): Promise<StatementRow[]> {
  const scope = kernel.registry.scopeOf('Company', actor);
  const { statement, values } = statementLinesQuery({ companyId, scope }, { from, to });
  return sql.rows(statement, values);
}

async function readParts(
  { kernel, actor, sql }: Context,
  companyId: string,
  asked: LinesAsked,
): Promise<StatementParts> {
  const scopes = {
    company: kernel.registry.scopeOf('Company', actor),
    pack: kernel.registry.scopeOf('HourPack', actor),
  };
  const { statement, values } = statementQuery(companyId, scopes, asked);
  const [parts] = await sql.rows(statement, values);
  if (!parts) throw notFound();
  return parts;
}

function assertPeriod({ from, to }: { from: string; to: string }): void {
  if (to < from) throw invalid({ to: 'before_from' });
  if (addDays(from, MAX_DAYS) < to) throw invalid({ to: 'too_long' });
}

const sumOf = (lines: readonly { minutes: number }[]) => lines.reduce((total, { minutes }) => total + minutes, 0);

type Line = Omit<StatementLine, 'balanceMinutes'>;

/** What comes in with each pack, and what lapses the day after its last one; in the order of the statement. */
function movementsOf(packs: readonly StatementPack[], today: string): Line[] {
  const lines = packs.flatMap((pack): Line[] => {
    const about = { ...EMPTY, packId: pack.id, packName: pack.name };
    const bought = { ...about, kind: pack.origin === 'sold' ? ('bought' as const) : ('granted' as const) };
    const unused = pack.minutes - pack.usedMinutes;
    const lapse = { ...about, kind: 'lapsed' as const, on: addDays(pack.expiresOn, 1), minutes: -unused };
    return [
      { ...bought, on: pack.purchasedOn, minutes: pack.minutes },
      ...(unused > 0 && pack.expiresOn < today ? [lapse] : []),
    ];
  });
  const order = ['bought', 'granted', 'lapsed'];
  return lines.sort(
    (one, other) => one.on.localeCompare(other.on) || order.indexOf(one.kind) - order.indexOf(other.kind),
  );
}

function debitLines(context: Context, rows: readonly StatementRow[]): Line[] {
  const [seesPerson, seesReal] = [
    canSee(context, 'hours.clientSeesPerson'),
    canSee(context, 'hours.clientSeesRealMinutes'),
  ];
  return rows.map((row) => ({
    kind: 'debit',
    on: row.workedOn,
    minutes: -row.allocatedMinutes,
    packId: row.packId,
    packName: row.packName,
    interventionId: row.id,
    interventionKind: row.kind,
    ...(isForeignTicket(context, row) ? UNTOLD : toldOf(row)),
    personName: seesPerson ? row.personName : null,
    realMinutes: seesReal ? row.minutes : null,
    accountedMinutes: row.accountedMinutes,
    isOffered: row.isOffered,
    isOverage: row.overageMinutes > 0,
  }));
}

/** What the work was about. */
const toldOf = ({ ticketId, ticketReference, ticketTitle, themeName, summary, questionState }: StatementRow) => ({
  ticketId,
  ticketReference,
  ticketTitle,
  themeName,
  summary,
  questionState,
  canAsk: true,
});

const UNTOLD = {
  ticketId: null,
  ticketReference: null,
  ticketTitle: null,
  themeName: null,
  summary: null,
  questionState: null,
  canAsk: false,
} as const;

/** AG-14: a contact who sees only their own tickets sees the time of the others, and not what they were about. */
function isForeignTicket({ actor }: Context, { requesterId }: StatementRow): boolean {
  return actor.kind === 'client' && actor.ticketScope === 'own' && requesterId !== actor.userId;
}

/** Both in the order of days; on one day what comes in stands first, and what lapses before what is drawn. */
function withBalance(openingMinutes: number, movements: readonly Line[], debits: readonly Line[]): StatementLine[] {
  let balanceMinutes = openingMinutes;
  const lines: StatementLine[] = [];
  const add = (line: Line) => {
    balanceMinutes += line.minutes;
    lines.push({ ...line, balanceMinutes });
  };
  let next = 0;
  for (const debit of debits) {
    for (let line = movements[next]; line && line.on <= debit.on; line = movements[next]) {
      add(line);
      next += 1;
    }
    add(debit);
  }
  for (const line of movements.slice(next)) add(line);
  return lines;
}

const EMPTY = {
  ...UNTOLD,
  interventionId: null,
  interventionKind: null,
  personName: null,
  realMinutes: null,
  accountedMinutes: null,
  isOffered: false,
  isOverage: false,
};
