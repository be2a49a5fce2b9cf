import type { ParsedFilter, ParsedListQuery } from '@guichet/dto/core/list-query';
import type { Page } from '@guichet/dto/core/resource';
import type { NotificationRow } from '@guichet/dto/notifications/notification';
import { mayHear, notificationKind, notificationKinds } from '@guichet/dto/notifications/notification-kind';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { type SqlValues, scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames } from '../../kernel/db/sql.ts';
import { encodeCursor } from '../../kernel/resource/cursor.ts';
import { countRows } from '../../kernel/resource/read-list.ts';
import { instantCursor } from '../../kernel/resource/time-cursor.ts';
import { NAMED_TO_CLIENTS, subjectsSql } from './subjects.sql.ts';

/** Who reads: what is shown is what they may read today, whatever they might when it was written. */
export type Reader = Pick<Context, 'kernel' | 'sql'> & { actor: Actor };

const nameOf = createStatementNames('notifications_');

/** A page of what the reader was told, newest first, by its names of today: two statements at most. */
export async function readNotificationPage(reader: Reader, query: ParsedListQuery): Promise<Page<NotificationRow>> {
  const [found, count] = await Promise.all([
    readRows(reader, query),
    countRows(query, (cap) => countNotifications(reader, query.filters, cap)),
  ]);
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  const hasMore = last !== undefined && found.length > query.limit;
  return { rows, nextCursor: hasMore ? encodeCursor({ value: last.createdAt, id: last.id }) : null, ...count };
}

/** How many the reader was told that match, at most `cap`. */
export async function countNotifications(
  reader: Reader,
  filters: readonly ParsedFilter[],
  cap: number | undefined,
): Promise<number> {
  const values = sqlValues();
  const { from } = toldTo(reader, [SHOWN, ...filtered(filters, values)], values);
  const text = `select count(*)::int as count from (select 1 ${from} limit ${cap ?? 'all'}) capped`;
  const [row] = await reader.sql.rows<{ count: number }>({ name: nameOf(text), text }, values.values);
  return row?.count ?? 0;
}

/** What waits for the next digest of the reader, newest first. */
export function readForDigest(reader: Reader): Promise<NotificationRow[]> {
  const values = sqlValues();
  const waiting = ['n."isForDigest"', 'n."digestedAt" is null', 'n."readAt" is null'];
  const { from, columns } = toldTo(reader, waiting, values);
  const text = `select ${columns} ${from} order by n."createdAt" desc, n.id desc limit 500`;
  return reader.sql.rows<NotificationRow>({ name: nameOf(text), text }, values.values);
}

/** Of some news that the reader was told, what they did not read yet and may read today, newest first. */
export function readNews(reader: Reader, ids: readonly string[]): Promise<NotificationRow[]> {
  const values = sqlValues();
  const wanted = [`n.id = any(${values.add(ids)}::uuid[])`, 'n."readAt" is null'];
  const { from, columns } = toldTo(reader, wanted, values);
  const text = `select ${columns} ${from} order by n."createdAt" desc, n.id desc`;
  return reader.sql.rows<NotificationRow>({ name: nameOf(text), text }, values.values);
}

async function readRows(reader: Reader, { filters, sort, cursor, limit }: ParsedListQuery): Promise<NotificationRow[]> {
  const values = sqlValues();
  const { from, columns } = toldTo(reader, [SHOWN, ...filtered(filters, values)], values);
  const [direction, beyond] = sort.direction === 'asc' ? ['asc', '>'] : ['desc', '<'];
  const start = cursor === undefined ? undefined : instantCursor(cursor);
  const follows = start
    ? `and (n."createdAt", n.id) ${beyond} (${values.add(start.at)}::timestamptz, ${values.add(start.id)}::uuid)`
    : '';
  const text = `select ${columns} ${from} ${follows} order by n."createdAt" ${direction}, n.id ${direction} limit ${limit + 1}`;
  return reader.sql.rows<NotificationRow>({ name: nameOf(text), text }, values.values);
}

/** The notifications `n` that the reader may read today, with their subject, company `c` and actor `p`. */
function toldTo({ kernel, actor }: Reader, wanted: readonly string[], values: SqlValues) {
  const { joins, found, name, publicationId } = subjectsSql(kernel.registry, actor, values);
  const conditions = [
    scopeSql(kernel.registry.scopeOf('Notification', actor), 'n', values),
    `n.kind = any(${values.add(audible(actor))}::text[])`,
    found,
    ...wanted,
  ];
  const from = `from "Notification" n ${joins}
    left join "Company" c on c.id = n."companyId"
    left join "User" p on p.id = n."actorId"
    where ${conditions.join(' and ')}`;
  // AG-06: who works on a client's hours is theirs to know only where a setting says so; who writes to them is.
  const personName = `p."firstName" || ' ' || p."lastName"`;
  const told =
    actor.kind === 'staff' ? personName : `case when n.entity in (${NAMED_TO_CLIENTS}) then ${personName} end`;
  const columns = `n.id, n.kind, n.entity, n."entityId", ${name} as subject, n."ticketId", n."projectId",
    ${publicationId} as "publicationId", n."companyId",
    c.name as "companyName", ${told} as "actorName", n.details, n."readAt" is not null as "isRead",
    to_char(n."createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`;
  return { from, columns };
}

const SHOWN = 'n."isShown"';

const filtered = (filters: readonly ParsedFilter[], values: SqlValues) =>
  filters.map((filter) => filterSql(filter, values));

const audible = ({ kind, permissions }: Actor) =>
  notificationKind.options.filter((each) => mayHear(notificationKinds[each], kind, permissions));

function filterSql(filter: ParsedFilter, values: SqlValues): string {
  if (filter.operator === 'is') return `n."readAt" is ${filter.value ? 'not null' : 'null'}`;
  if (filter.operator === 'oneOf') return `n.kind = any(${values.add(filter.values)}::text[])`;
  throw new Error(`A notification has no filter ${filter.operator} on ${filter.field}.`);
}
