import type { commitment, ReportedMonth } from '@guichet/dto/contracts/hour-report';
import type { RowOf } from '@guichet/dto/core/resource';
import type { Scope } from '../../kernel/access/define-access.ts';
import { type SqlValues, scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames } from '../../kernel/db/sql.ts';
import type { Cursor } from '../../kernel/resource/cursor.ts';
import type { Query } from './hours.sql.ts';

type CommitmentRow = RowOf<typeof commitment>;

/** Twelve months from the first day of one, over the companies of the scope. A pack still to come is not there yet. [AG-09] */
export function monthsReportQuery(scope: Scope, first: string, today: string): Query<ReportedMonth> {
  const values = sqlValues();
  const [from, now] = [`${values.add(first)}::date`, `${values.add(today)}::date`];
  const until = `(${from} + interval '12 months')::date`;
  const month = (date: string) => `date_trunc('month', ${date})::date`;
  const packs = `from "HourPack" p join "Company" c on c.id = p."companyId"
    where p."isUsable" and p."cancelledAt" is null and ${scopeSql(scope, 'c', values)}`;
  const text = `with bought as (
    select ${month('p."purchasedOn"')} as m, sum(p.minutes) filter (where p.origin = 'sold') as sold,
      sum(p.minutes) filter (where p.origin <> 'sold') as granted
    ${packs} and p."purchasedOn" >= ${from} and p."purchasedOn" < ${until} and p."purchasedOn" <= ${now} group by 1),
  lapsed as (
    select ${month('p."expiresOn" + 1')} as m, sum(p.minutes - p."usedMinutes") as minutes
    ${packs} and p."expiresOn" + 1 >= ${from} and p."expiresOn" + 1 < ${until} and p."expiresOn" < ${now} group by 1),
  worked as (
    select ${month('i."workedOn"')} as m, sum(i."accountedMinutes" - i."unaccountedMinutes") as used,
      sum(i."unaccountedMinutes") as unaccounted, sum(i.minutes) as real
    from "Intervention" i join "Company" c on c.id = i."companyId"
    where i."deletedAt" is null and ${scopeSql(scope, 'c', values)} and i."workedOn" >= ${from} and i."workedOn" < ${until}
    group by 1)
  select to_char(m.m, 'YYYY-MM') as month, coalesce(b.sold, 0)::int as "soldMinutes", coalesce(b.granted, 0)::int as "grantedMinutes",
    coalesce(w.used, 0)::int as "usedMinutes", coalesce(l.minutes, 0)::int as "lapsedMinutes",
    coalesce(w.unaccounted, 0)::int as "unaccountedMinutes", coalesce(w.real, 0)::int as "realMinutes",
    x.id as "closedId", to_char(x."closedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closedAt",
    u."firstName" || ' ' || u."lastName" as "closedByName", x.reason as "closedReason",
    (select to_char(min(y.month), 'YYYY-MM') from "ClosedMonth" y where y.month >= m.m) as "closedWith"
  from (select generate_series(${from}, ${from} + interval '11 months', interval '1 month')::date as m) m
  left join bought b on b.m = m.m left join lapsed l on l.m = m.m left join worked w on w.m = m.m
  left join "ClosedMonth" x on x.month = m.m left join "User" u on u.id = x."closedById"
  order by m.m`;
  return named(text, values);
}

/** What is owed in the evening of a day, company by company. The ledger says what was drawn by then, by the day of the work. */
function owed(scope: Scope, day: string, values: SqlValues): string {
  const on = `${values.add(day)}::date`;
  return `select c.id, c.name as "companyName", (${on})::text as "on", count(*)::int as "packCount", sum(p.left)::int as "leftMinutes",
      sum(p.worth)::float8 as "leftCents", min(p."expiresOn")::text as "expiresOn"
    from "Company" c join (
      select p."companyId", p."expiresOn", p.minutes - used.minutes as left,
        round((p.minutes - used.minutes) * case when p."priceCents" > 0 then p."priceCents"::numeric / p.minutes
          when p.origin = 'granted' then 0 else p."rateCents"::numeric / 60 end) as worth
      from "HourPack" p cross join lateral (
        select coalesce(sum(a.minutes), 0) as minutes from "HourAllocation" a
        where a."packId" = p.id and not a."isOverage" and a."workedOn" <= ${on}) used
      where p."isUsable" and p."cancelledAt" is null and p."purchasedOn" <= ${on} and p."expiresOn" >= ${on}
        and p.minutes > used.minutes) p on p."companyId" = c.id
    where ${scopeSql(scope, 'c', values)} group by c.id, c.name`;
}

interface CommitmentPage {
  scope: Scope;
  on: string;
  sort: { by: string; direction: 'asc' | 'desc' };
  /** One more than the page, to know whether there is a next one. */
  take: number;
  after: Cursor | undefined;
}

/** A page of what is owed. */
export function commitmentsQuery({ scope, on, sort, take, after }: CommitmentPage): Query<CommitmentRow> {
  const values = sqlValues();
  const key = `o."${sort.by}"`;
  const type = sort.by.startsWith('left') ? 'float8' : 'text';
  const rows = owed(scope, on, values);
  const beyond = after
    ? `where (${key}, o.id) ${sort.direction === 'asc' ? '>' : '<'} (${values.add(after.value)}::${type}, ${values.add(after.id)}::uuid)`
    : '';
  const order = `${key} ${sort.direction}, o.id ${sort.direction}`;
  return named(`select o.* from (${rows}) o ${beyond} order by ${order} limit ${take}`, values);
}

/** What is owed to all of them, and to how many. */
export function commitmentTotalQuery(
  scope: Scope,
  on: string,
): Query<{ companyCount: number; leftMinutes: number; leftCents: number }> {
  const values = sqlValues();
  const text = `select count(*)::int as "companyCount", coalesce(sum(o."leftMinutes"), 0)::int as "leftMinutes",
    coalesce(sum(o."leftCents"), 0)::float8 as "leftCents" from (${owed(scope, on, values)}) o`;
  return named(text, values);
}

const nameOf = createStatementNames('hour_report_');

function named<Row>(text: string, { values }: SqlValues): Query<Row> {
  return { statement: { name: nameOf(text), text }, values };
}
