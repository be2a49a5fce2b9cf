import type { Scope } from '../../kernel/access/define-access.ts';
import { type SqlValues, scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type Statement } from '../../kernel/db/sql.ts';

/** A pack and its company's unaccounted minutes, as the balance reads them. Days are text. */
export interface BalanceRow {
  id: string | null;
  reference: string;
  name: string;
  origin: 'sold' | 'granted' | 'monthly';
  minutes: number;
  usedMinutes: number;
  overageMinutes: number;
  purchasedOn: string;
  expiresOn: string;
  isUsable: boolean;
  isCancelled: boolean;
  unaccountedMinutes: number;
}

export interface Query<Row> {
  statement: Statement<Row>;
  values: unknown[];
}

/**
 * The packs of a company within the reader's scope, and what no pack accounts for, in one statement. No row means that the
 * company is not there for the reader; a row without an id, that it has no pack.
 */
export function balanceQuery(companyId: string, scopes: { company: Scope; pack: Scope }): Query<BalanceRow> {
  const values = sqlValues();
  const id = values.add(companyId);
  const text = `select p.id, p.reference, p.name, p.origin, p.minutes, p."usedMinutes", p."overageMinutes",
    p."purchasedOn"::text as "purchasedOn", p."expiresOn"::text as "expiresOn", p."isUsable",
    p."cancelledAt" is not null as "isCancelled",
    (select coalesce(sum(i."unaccountedMinutes"), 0)::int from "Intervention" i
      where i."companyId" = c.id and i."unaccountedMinutes" > 0 and i."deletedAt" is null) as "unaccountedMinutes"
  from "Company" c left join "HourPack" p on p."companyId" = c.id and ${scopeSql(scopes.pack, 'p', values)}
  where c.id = ${id}::uuid and ${scopeSql(scopes.company, 'c', values)}
  order by p."expiresOn", p."purchasedOn", p.id`;
  return named(text, values);
}

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
  personName: string;
  packId: string | null;
  packName: string | null;
  rateCents: number;
  questionState: 'open' | 'answered' | 'closed' | null;
}

/** A company within the reader's scope: the hours of another one are nobody's. */
export interface ScopedCompany {
  companyId: string;
  scope: Scope;
}

/** Which lines of a statement: of a period, from a place on, so many; all of them without `take`. */
export interface LinesAsked {
  from: string;
  to: string;
  after?: { on: string; id: string } | undefined;
  take?: number | undefined;
}

/** The interventions of a company in a period, oldest first, with the packs that it drew on. */
export function statementLinesQuery(of: ScopedCompany, { from, to, after, take }: LinesAsked): Query<StatementRow> {
  const values = sqlValues();
  const company = companySql(of, values);
  const [first, last] = [values.add(after?.on ?? from), values.add(to)];
  const beyond = after
    ? ` and (i."workedOn", i.id) > (${values.add(after.on)}::date, ${values.add(after.id)}::uuid)`
    : '';
  const text = `select i.id, i."workedOn"::text as "workedOn", i.kind, i.summary, i.minutes, i."accountedMinutes",
    i."accountedMinutes" - i."unaccountedMinutes" as "allocatedMinutes", i."overageMinutes", i."isOffered", i."contractId",
    t."requesterId", t.id as "ticketId", t.reference as "ticketReference", t.title as "ticketTitle",
    th.id as "themeId", th.name as "themeName", u."firstName" || ' ' || u."lastName" as "personName",
    drawn."packId", drawn."packName", coalesce(drawn."rateCents", 0) as "rateCents", asked.state as "questionState"
  from "Intervention" i
  join "User" u on u.id = i."userId"
  left join "Ticket" t on t.id = i."ticketId"
  left join "TicketTheme" th on th.id = t."themeId"
  left join "HourQuestion" asked on asked."interventionId" = i.id
  left join lateral (
    select (array_agg(d."packId" order by d."purchasedOn"))[1] as "packId", string_agg(d.name, ' + ' order by d."purchasedOn") as "packName",
      max(d."rateCents") as "rateCents"
    from (select a."packId", p.name, p."purchasedOn", max(a."rateCents") as "rateCents" from "HourAllocation" a
      join "HourPack" p on p.id = a."packId" where a."interventionId" = i.id
      group by a."packId", p.name, p."purchasedOn" having sum(a.minutes) > 0) d) drawn on true
  where i."companyId" = (${company}) and i."deletedAt" is null and i."workedOn" between ${first}::date and ${last}::date${beyond}
  order by i."workedOn", i.id limit ${take ?? 'all'}`;
  return named(text, values);
}

/** What a company's work drew before a period, within it, and within it up to a place; in minutes. */
export interface DrawnFigures {
  before: number;
  within: number;
  upTo: number;
  accounted: number;
  real: number;
}

/** The figures of a statement that do not depend on its page, and those that its page begins with. One row. */
export function drawnQuery(of: ScopedCompany, { from, to, after }: LinesAsked): Query<DrawnFigures> {
  const values = sqlValues();
  const company = companySql(of, values);
  const [first, last] = [`${values.add(from)}::date`, `${values.add(to)}::date`];
  const reached = after
    ? `"workedOn" >= ${first} and ("workedOn", id) <= (${values.add(after.on)}::date, ${values.add(after.id)}::uuid)`
    : 'false';
  const drawn = '"accountedMinutes" - "unaccountedMinutes"';
  const sum = (what: string, when: string) => `coalesce(sum(${what}) filter (where ${when}), 0)::int`;
  const text = `select ${sum(drawn, `"workedOn" < ${first}`)} as before, ${sum(drawn, `"workedOn" >= ${first}`)} as within,
    ${sum(drawn, reached)} as "upTo", ${sum('"accountedMinutes"', `"workedOn" >= ${first}`)} as accounted,
    ${sum('minutes', `"workedOn" >= ${first}`)} as real
  from "Intervention" where "companyId" = (${company}) and "deletedAt" is null and "workedOn" <= ${last}`;
  return named(text, values);
}

/** Used against bought, month by month. */
export function historyQuery(
  of: ScopedCompany,
  from: string,
): Query<{ month: string; boughtMinutes: number; usedMinutes: number }> {
  const values = sqlValues();
  const company = companySql(of, values);
  const first = values.add(from);
  const text = `select to_char(m, 'YYYY-MM') as month,
    (select coalesce(sum(p.minutes), 0)::int from "HourPack" p where p."companyId" = (${company}) and p."isUsable" and p."cancelledAt" is null
      and p."purchasedOn" >= m and p."purchasedOn" < m + interval '1 month') as "boughtMinutes",
    (select coalesce(sum(i."accountedMinutes"), 0)::int from "Intervention" i where i."companyId" = (${company}) and i."deletedAt" is null
      and i."workedOn" >= m and i."workedOn" < m + interval '1 month') as "usedMinutes"
  from generate_series(${first}::timestamp, ${first}::timestamp + interval '11 months', interval '1 month') m order by m`;
  return named(text, values);
}

/** The company's id, or nothing outside the scope. Not correlated: it is asked once, and the index is used with its answer. */
function companySql({ companyId, scope }: ScopedCompany, values: SqlValues): string {
  return `select c.id from "Company" c where c.id = ${values.add(companyId)}::uuid and ${scopeSql(scope, 'c', values)}`;
}

const nameOf = createStatementNames('hours_');

function named<Row>(text: string, { values }: SqlValues): Query<Row> {
  return { statement: { name: nameOf(text), text }, values };
}
