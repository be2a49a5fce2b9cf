import type { watchedPack } from '@guichet/dto/contracts/watched-pack';
import type { ParsedListQuery } from '@guichet/dto/core/list-query';
import type { Page, RowOf } from '@guichet/dto/core/resource';
import type { Scope } from '../../kernel/access/define-access.ts';
import { type SqlValues, scopeSql, sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner } from '../../kernel/db/sql.ts';
import { decodeCursor, encodeCursor, foreignCursor } from '../../kernel/resource/cursor.ts';
import { countRows } from '../../kernel/resource/read-list.ts';

type Row = RowOf<typeof watchedPack>;

/**
 * The packs that want an eye, with the name of their company `c`: overrun, nearly empty, or about to expire with time left. A month
 * of a contract is no pack that anybody buys again, nor one used up under a contract that was renewed; and of an archived company nobody buys.
 * @param today and `percent` (the share under which a pack is nearly empty) are places of values: `$1`.
 * @returns a select of the rows of {@link watchedPack}, without order.
 */
export function watchedPacks(today: string, percent: string): string {
  return `select p.id, c.id as "companyId", c.name as "companyName", p.name as "packName", p.minutes,
      p.minutes - p."usedMinutes" as "leftMinutes", p."overageMinutes", p."expiresOn"::text as "expiresOn"
    from "HourPack" p join "Company" c on c.id = p."companyId"
    where c."archivedAt" is null and p."isUsable" and p."cancelledAt" is null and p.origin <> 'monthly' and p."expiresOn" >= ${today}::date
      and (p."overageMinutes" > 0 or (p.minutes - p."usedMinutes") * 100 <= p.minutes * ${percent}::int
        or (p."expiresOn" <= ${today}::date + 30 and p.minutes > p."usedMinutes"))
      and (p.minutes > p."usedMinutes" or p."overageMinutes" > 0
        or not exists (select 1 from "Contract" k where k.id = p."contractId" and k.state = 'renewed'))`;
}

interface Request {
  scope: Scope;
  query: ParsedListQuery;
  today: string;
  /** The share of a pack, in hundredths, under which it is nearly empty. */
  percent: number;
}

/** One page of the packs to watch: one statement for the rows and one for their number. [AG-24] */
export async function readWatchedPacks(sql: SqlRunner, request: Request): Promise<Page<Row>> {
  const { limit, sort } = request.query;
  const [found, count] = await Promise.all([
    readRows(sql, request),
    countRows(request.query, (cap) => countPacks(sql, request, cap)),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const hasMore = last !== undefined && found.length > limit;
  return {
    rows,
    nextCursor: hasMore ? encodeCursor({ value: last[sort.by as keyof Row], id: last.id }) : null,
    ...count,
  };
}

const nameOf = createStatementNames('watched_packs_');

function readRows(sql: SqlRunner, request: Request): Promise<Row[]> {
  const { sort, limit } = request.query;
  const values = sqlValues();
  const packs = packsOf(request, values);
  const key = `w."${sort.by}"`;
  const text = `select w.* from (${packs}) w ${beyondCursor(request.query, key, values)}
    order by ${key} ${sort.direction}, w.id ${sort.direction} limit ${limit + 1}`;
  return sql.rows<Row>({ name: nameOf(text), text }, values.values);
}

async function countPacks(sql: SqlRunner, request: Request, cap: number | undefined): Promise<number> {
  const values = sqlValues();
  const text = `select count(*)::int as count from (${packsOf(request, values)} limit ${cap ?? 'all'}) capped`;
  const [row] = await sql.rows<{ count: number }>({ name: nameOf(text), text }, values.values);
  return row?.count ?? 0;
}

function packsOf({ scope, today, percent }: Request, values: SqlValues): string {
  const packs = watchedPacks(values.add(today), values.add(percent));
  return `${packs} and ${scopeSql(scope, 'c', values)}`;
}

function beyondCursor({ cursor, sort }: ParsedListQuery, key: string, values: SqlValues): string {
  if (cursor === undefined) return '';
  const { value, id } = decodeCursor(cursor);
  const isCount = sort.by.endsWith('Minutes');
  if (isCount !== (Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31)) throw foreignCursor();
  const beyond = sort.direction === 'asc' ? '>' : '<';
  return `where (${key}, w.id) ${beyond} (${values.add(value)}::${isCount ? 'int' : 'text'}, ${values.add(id)}::uuid)`;
}
