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

/** Every intervention of a company in a period, oldest first, with the packs that it drew on. */
export function statementLinesQuery(of: ScopedCompany, from: string, to: string): Query<StatementRow> {
  const values = sqlValues();
  const company = companySql(of, values);
  const [first, last] = [values.add(from), values.add(to)];
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
  where i."companyId" = (${company}) and i."deletedAt" is null and i."workedOn" between ${first}::date and ${last}::date
  order by i."workedOn", i.id`;
  return named(text, values);
}

/** What a company's work drew before a day, in minutes. */
export function drawnBeforeQuery(of: ScopedCompany, before: string): Query<{ minutes: number }> {
  const values = sqlValues();
  const text = `select coalesce(sum("accountedMinutes" - "unaccountedMinutes"), 0)::int as minutes from "Intervention"
  where "companyId" = (${companySql(of, values)}) and "deletedAt" is null and "workedOn" < ${values.add(before)}::date`;
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
