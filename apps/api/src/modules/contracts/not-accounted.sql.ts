import type { notAccounted } from '@guichet/dto/contracts/not-accounted';
import type { ParsedListQuery } from '@guichet/dto/core/list-query';
import type { Page, RowOf } from '@guichet/dto/core/resource';
import type { Scope } from '../../kernel/access/define-access.ts';
import { type SqlValues, scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner } from '../../kernel/db/sql.ts';
import { encodeCursor } from '../../kernel/resource/cursor.ts';
import { countRows } from '../../kernel/resource/read-list.ts';
import { dayCursor } from '../../kernel/resource/time-cursor.ts';

type Row = RowOf<typeof notAccounted>;

/** What is asked of the list. `since` bounds it where no first day is asked for: older work is settled by other means. */
export interface NotAccountedRequest {
  scope: Scope;
  query: ParsedListQuery;
  since: string;
}

/** One page of the work to set right: one statement for the rows and one for their number. [AG-09] */
export async function readNotAccounted(sql: SqlRunner, request: NotAccountedRequest): Promise<Page<Row>> {
  const { limit } = request.query;
  const [found, count] = await Promise.all([
    readRows(sql, request),
    countRows(request.query, (cap) => countWork(sql, request, cap)),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const hasMore = last !== undefined && found.length > limit;
  return { rows, nextCursor: hasMore ? encodeCursor({ value: last.workedOn, id: last.id }) : null, ...count };
}

const nameOf = createStatementNames('not_accounted_');

function readRows(sql: SqlRunner, request: NotAccountedRequest): Promise<Row[]> {
  const { sort, limit } = request.query;
  const values = sqlValues();
  const where = [...conditions(request, values), ...beyondCursor(request.query, values)].join(' and ');
  const text = `select i.id, i."companyId", c.name as "companyName", i."ticketId", t.reference as "ticketReference", i."userId",
    u."firstName" || ' ' || u."lastName" as "userName", i.kind, i.summary, i."workedOn"::text as "workedOn", i.minutes,
    i."accountedMinutes", i."overageMinutes", i."unaccountedMinutes", ${REASON} as reason, drawn."packName",
    better.name as "betterPackName",
    exists (select 1 from "ClosedMonth" m where m.month >= date_trunc('month', i."workedOn")::date) as "isMonthClosed"
  ${FROM} where ${where}
  order by i."workedOn" ${sort.direction}, i.id ${sort.direction} limit ${limit + 1}`;
  return sql.rows<Row>({ name: nameOf(text), text }, values.values);
}

async function countWork(sql: SqlRunner, request: NotAccountedRequest, cap: number | undefined): Promise<number> {
  const values = sqlValues();
  const where = conditions(request, values).join(' and ');
  const text = `select count(*)::int as count from (select 1 ${FROM} where ${where} limit ${cap ?? 'all'}) capped`;
  const [row] = await sql.rows<{ count: number }>({ name: nameOf(text), text }, values.values);
  return row?.count ?? 0;
}

const REASON = `case when i."unaccountedMinutes" > 0 then 'none' when drawn."isExpired" then 'expired' else 'wrong' end`;

/** A pack's place in the order of AG-05 for a piece of work; what was not usable on its day comes last. */
const rank = (pack: string): string => `(${pack}."purchasedOn" > i."workedOn" or ${pack}."expiresOn" < i."workedOn",
  ${pack}."contractId" is distinct from i."contractId" or i."contractId" is null, ${pack}.origin <> 'monthly',
  ${pack}."expiresOn", ${pack}."purchasedOn", ${pack}.id)`;

/** The entries that stand: neither opposite ones nor those that one of them takes back. */
const LIVE = `a."interventionId" = i.id and a."reversesId" is null
  and not exists (select 1 from "HourAllocation" r where r."reversesId" = a.id)`;

const FROM = `from "Intervention" i
  join "Company" c on c.id = i."companyId"
  join "User" u on u.id = i."userId"
  left join "Ticket" t on t.id = i."ticketId"
  left join lateral (
    select string_agg(distinct p.name, ' + ') as "packName",
      bool_or(a."workedOn" > p."expiresOn" or p."cancelledAt" is not null) as "isExpired"
    from "HourAllocation" a join "HourPack" p on p.id = a."packId" where ${LIVE}) drawn on true
  left join lateral (
    select q.name from "HourPack" q
    where q."companyId" = i."companyId" and q."isUsable" and q."cancelledAt" is null and q."usedMinutes" < q.minutes
      and q."purchasedOn" <= i."workedOn" and q."expiresOn" >= i."workedOn"
      and (i."unaccountedMinutes" > 0 or exists (
        select 1 from "HourAllocation" a join "HourPack" p on p.id = a."packId"
        where ${LIVE} and (a."isOverage" or ${rank('q')} < ${rank('p')})))
    order by ${rank('q')} limit 1) better on true`;

function conditions({ scope, query, since }: NotAccountedRequest, values: SqlValues): string[] {
  const asked = query.filters.flatMap((filter) => {
    if (filter.operator === 'oneOf') {
      const among = `any(${values.add(filter.values)}::text[])`;
      return [filter.field === 'reason' ? `${REASON} = ${among}` : `i."${filter.field}"::text = ${among}`];
    }
    if (filter.operator !== 'between') return [];
    const { from, to } = filter;
    return [
      ...(from === undefined ? [] : [`i."workedOn" >= ${values.add(from)}::date`]),
      ...(to === undefined ? [] : [`i."workedOn" <= ${values.add(to)}::date`]),
    ];
  });
  const isBounded = query.filters.some((filter) => filter.operator === 'between' && filter.from !== undefined);
  return [
    'i."deletedAt" is null and not i."isOffered"',
    scopeSql(scope, 'c', values),
    `(i."unaccountedMinutes" > 0 or drawn."isExpired" or better.name is not null)`,
    ...(isBounded ? [] : [`i."workedOn" >= ${values.add(since)}::date`]),
    ...asked,
  ];
}

function beyondCursor({ cursor, sort }: ParsedListQuery, values: SqlValues): string[] {
  if (cursor === undefined) return [];
  const { on, id } = dayCursor(cursor);
  const beyond = sort.direction === 'asc' ? '>' : '<';
  return [`(i."workedOn", i.id) ${beyond} (${values.add(on)}::date, ${values.add(id)}::uuid)`];
}
