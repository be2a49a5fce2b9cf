import type { HourStatement, StatementLine } from '@guichet/dto/contracts/hours';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { addDays, toDate, toDay } from '../../kernel/days.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { canSee } from './client-view.ts';
import { drawnBeforeQuery, type ScopedCompany, type StatementRow, statementLinesQuery } from './hours.sql.ts';

const MAX_DAYS = 3 * 366;

/**
 * The statement of a company's hours over a period, both days included: opening, each line, closing, like a bank's. The number of
 * queries does not depend on the number of lines. Throws invalid on `to`, notFound outside the caller's scope. [AG-06]
 */
export async function readHourStatement(
  context: Context,
  companyId: string,
  { from, to }: { from: string; to: string },
): Promise<HourStatement> {
  if (to < from) throw invalid({ to: 'before_from' });
  if (addDays(from, MAX_DAYS) < to) throw invalid({ to: 'too_long' });
  const company = await orNotFound(context.db.company.findFirst({ where: { id: companyId }, select: { name: true } }));
  const [rows, drawnBefore, movements] = await Promise.all([
    readInterventions(context, companyId, from, to),
    readDrawnBefore(context, companyId, from),
    readMovements(context, companyId),
  ]);
  const before = movements.filter(({ on }) => on < from).reduce((total, { minutes }) => total + minutes, 0);
  const openingMinutes = before - drawnBefore;
  const within = movements.filter(({ on }) => on >= from && on <= to);
  const lines = withBalance(openingMinutes, [...within, ...rows.map((row) => debitLine(context, row))]);
  return {
    companyId,
    companyName: company.name,
    from,
    to,
    openingMinutes,
    closingMinutes: lines.at(-1)?.balanceMinutes ?? openingMinutes,
    realMinutes: canSee(context, 'hours.clientSeesRealMinutes')
      ? rows.reduce((total, { minutes }) => total + minutes, 0)
      : null,
    accountedMinutes: rows.reduce((total, { accountedMinutes }) => total + accountedMinutes, 0),
    lines,
  };
}

/**
 * The interventions behind the lines of a period, oldest first; none outside the caller's scope. Times are minutes, and real ones
 * and persons are told whatever the settings hide: for staff, and for {@link readHourStatement}. [AG-06]
 */
export async function readInterventions(
  context: Context,
  companyId: string,
  from: string,
  to: string,
): Promise<StatementRow[]> {
  const { statement, values } = statementLinesQuery(scopedCompany(context, companyId), from, to);
  return context.sql.rows(statement, values);
}

const scopedCompany = ({ kernel, actor }: Context, companyId: string): ScopedCompany => ({
  companyId,
  scope: kernel.registry.scopeOf('Company', actor),
});

async function readDrawnBefore(context: Context, companyId: string, from: string): Promise<number> {
  const { statement, values } = drawnBeforeQuery(scopedCompany(context, companyId), from);
  const [drawn] = await context.sql.rows(statement, values);
  return drawn?.minutes ?? 0;
}

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
