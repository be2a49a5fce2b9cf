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

/** A company within the reader's scope: the hours of another one are nobody's. */
export interface ScopedCompany {
  companyId: string;
  scope: Scope;
}

/** Used against bought, in twelve months from a day on, as the statement tells them: no pack still to come, no work that none accounts for. */
export function historyQuery(
  of: ScopedCompany,
  from: string,
  today: string,
): Query<{ month: string; boughtMinutes: number; usedMinutes: number }> {
  const values = sqlValues();
  const company = companySql(of, values);
  const [first, now] = [values.add(from), values.add(today)];
  const text = `select to_char(m, 'YYYY-MM') as month,
    (select coalesce(sum(p.minutes), 0)::int from "HourPack" p where p."companyId" = (${company}) and p."isUsable" and p."cancelledAt" is null
      and p."purchasedOn" >= m and p."purchasedOn" < m + interval '1 month' and p."purchasedOn" <= ${now}::date) as "boughtMinutes",
    (select coalesce(sum(i."accountedMinutes" - i."unaccountedMinutes"), 0)::int from "Intervention" i where i."companyId" = (${company}) and i."deletedAt" is null
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
