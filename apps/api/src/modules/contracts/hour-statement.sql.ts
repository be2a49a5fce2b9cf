import type { Scope } from '../../kernel/access/define-access.ts';
import { type SqlValues, scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames } from '../../kernel/db/sql.ts';
import type { Query, ScopedCompany } from './hours.sql.ts';

/** An intervention as the statement reads it. */
export interface StatementRow {
  id: string;
  workedOn: string;
  kind: 'correction' | 'maintenance' | 'advice';
  summary: string;
  minutes: number;
  accountedMinutes: number;
  allocatedMinutes: number;
  overageMinutes: number;
  isOffered: boolean;
  requesterId: string | null;
  ticketId: string | null;
  ticketReference: string | null;
  ticketTitle: string | null;
  themeId: string | null;
  themeName: string | null;
  contractId: string | null;
  /** Of the packs that paid for it. */
  payingContractIds: string[];
  personName: string;
  packId: string | null;
  packName: string | null;
  /** Each minute at the rate that was frozen when it was drawn; what no pack accounts for is worth none. */
  amountCents: number;
  questionState: 'open' | 'answered' | 'closed' | null;
}

/** A pack that counts, with the days on which it comes in and ends. */
export interface StatementPack {
  id: string;
  name: string;
  origin: 'sold' | 'granted' | 'monthly';
  minutes: number;
  usedMinutes: number;
  purchasedOn: string;
  expiresOn: string;
}

/** All that a statement is made of. What the work drew is told before the period, within it, and within it up to a place. */
export interface StatementParts {
  companyName: string;
  drawnBefore: number;
  drawnWithin: number;
  drawnUpTo: number;
  accounted: number;
  real: number;
  packs: StatementPack[];
  rows: StatementRow[];
}

/** Which lines of a statement: of a period, from a place on, so many; all of them without `take`. */
export interface LinesAsked {
  from: string;
  to: string;
  after?: { on: string; id: string } | undefined;
  take?: number | undefined;
}

/**
 * A statement of hours whole, in one statement of SQL: figures of the period, packs, and the lines asked for, oldest first. No row
 * means that the company is not there for the reader.
 */
export function statementQuery(
  companyId: string,
  scopes: { company: Scope; pack: Scope },
  asked: LinesAsked,
): Query<StatementParts> {
  const values = sqlValues();
  const company = `company as materialized (${companySql({ companyId, scope: scopes.company }, values)})`;
  const work = '"Intervention" where "companyId" = company.id and "deletedAt" is null';
  const [from, to] = [`${values.add(asked.from)}::date`, `${values.add(asked.to)}::date`];
  const lines = linesSql(asked, values);
  const text = `with ${company}, ${lines.with}
  select company.name as "companyName", ${drawnSql(`${work} and "workedOn" < ${from}`)} as "drawnBefore",
    ${drawnUpTo(work, from, asked, values)} as "drawnUpTo", within.*,
    (select coalesce(json_agg(p), '[]') from (
      select id, name, origin, minutes, "usedMinutes", "purchasedOn", "expiresOn" from "HourPack" p
      where "companyId" = company.id and "isUsable" and "cancelledAt" is null and ${scopeSql(scopes.pack, 'p', values)}
      order by "purchasedOn", id) p) as packs,
    (select coalesce(json_agg(l), '[]') from (${lines.select}) l) as rows
  from company cross join lateral (
    select coalesce(sum(${DRAWN}), 0)::int as "drawnWithin", coalesce(sum("accountedMinutes"), 0)::int as accounted,
      coalesce(sum(minutes), 0)::int as real
    from ${work} and "workedOn" between ${from} and ${to}) within`;
  return { statement: { name: nameOf(text), text }, values: values.values };
}

/** The interventions of a company in a period, oldest first, with the packs that each drew on. */
export function statementLinesQuery(of: ScopedCompany, asked: LinesAsked): Query<StatementRow> {
  const values = sqlValues();
  const company = `company as materialized (${companySql(of, values)})`;
  const lines = linesSql(asked, values);
  const text = `with ${company}, ${lines.with} ${lines.select}`;
  return { statement: { name: nameOf(text), text }, values: values.values };
}

const companySql = ({ companyId, scope }: ScopedCompany, values: SqlValues): string =>
  `select c.id, c.name from "Company" c where c.id = ${values.add(companyId)}::uuid and ${scopeSql(scope, 'c', values)}`;

const DRAWN = '"accountedMinutes" - "unaccountedMinutes"';

const drawnSql = (from: string): string => `(select coalesce(sum(${DRAWN}), 0)::int from ${from})`;

function drawnUpTo(work: string, from: string, { after }: LinesAsked, values: SqlValues): string {
  if (!after) return '0';
  const place = `(${values.add(after.on)}::date, ${values.add(after.id)}::uuid)`;
  return drawnSql(`${work} and "workedOn" >= ${from} and ("workedOn", id) <= ${place}`);
}

/** The lines as a query on what `with` declares, beside a \`company\`. */
function linesSql({ from, to, after, take }: LinesAsked, values: SqlValues): { with: string; select: string } {
  const [first, last] = [values.add(after?.on ?? from), values.add(to)];
  const beyond = after
    ? ` and (i."workedOn", i.id) > (${values.add(after.on)}::date, ${values.add(after.id)}::uuid)`
    : '';
  return {
    // Ids alone, which the index of the figures holds in their order: whatever the period, nobody's work is sorted.
    with: `page as materialized (select i.id from "Intervention" i
      where i."companyId" = (select id from company) and i."deletedAt" is null and i."workedOn" between ${first}::date and ${last}::date${beyond}
      order by i."workedOn", i.id limit ${take ?? 'all'}), ${DRAWN_PACKS}`,
    select: LINES,
  };
}

const DRAWN_PACKS = `drawn as materialized (
    select d."interventionId", (array_agg(d."packId" order by d."purchasedOn"))[1] as "packId",
      string_agg(d.name, ' + ' order by d."purchasedOn") as "packName", round(sum(d.worth) / 60)::float8 as "amountCents",
      array_remove(array_agg(distinct d."contractId"), null) as "contractIds"
    from (select a."interventionId", a."packId", p.name, p."purchasedOn", p."contractId",
        sum(a.minutes::numeric * a."rateCents") as worth
      from page join "HourAllocation" a on a."interventionId" = page.id join "HourPack" p on p.id = a."packId"
      group by a."interventionId", a."packId", p.name, p."purchasedOn", p."contractId" having sum(a.minutes) > 0) d
    group by d."interventionId")`;

const LINES = `select i.id, i."workedOn"::text as "workedOn", i.kind, i.summary, i.minutes, i."accountedMinutes",
    i."accountedMinutes" - i."unaccountedMinutes" as "allocatedMinutes", i."overageMinutes", i."isOffered", i."contractId",
    t."requesterId", t.id as "ticketId", t.reference as "ticketReference", t.title as "ticketTitle",
    th.id as "themeId", th.name as "themeName", u."firstName" || ' ' || u."lastName" as "personName",
    drawn."packId", drawn."packName", coalesce(drawn."amountCents", 0) as "amountCents",
    coalesce(drawn."contractIds", '{}')::text[] as "payingContractIds", asked.state as "questionState"
  from page
  join "Intervention" i on i.id = page.id
  join "User" u on u.id = i."userId"
  left join "Ticket" t on t.id = i."ticketId"
  left join "TicketTheme" th on th.id = t."themeId"
  left join "HourQuestion" asked on asked."interventionId" = i.id
  left join drawn on drawn."interventionId" = i.id
  order by i."workedOn", i.id`;

const nameOf = createStatementNames('hour_statement_');
