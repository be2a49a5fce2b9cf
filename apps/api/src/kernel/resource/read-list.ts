import type { ParsedListQuery } from '@guichet/dto/core/list-query';
import type { AnyResource, Page } from '@guichet/dto/core/resource';
import type { Context } from '../context.ts';
import { type DelegateName, delegateOf } from '../db/delegate.ts';
import { encodeCursor } from './cursor.ts';
import { cursorWhere, type HandWritten, listWhere, type Where } from './list-where.ts';

/** Past this, an estimate says "and more". */
const COUNT_CAP = 1000;

/** How the rows of a resource are read: a constant select, and the way from a stored row to the resource's row. */
export interface Store<Stored, Row> extends Omit<HandWritten, 'search'> {
  model: DelegateName;
  /** A constant; a function where a condition on children needs the day or a setting. */
  select: object | ((context: Context) => object);
  toRow(stored: Stored, context: Context): Row;
  /** The words of `q`; who reads may decide in which columns they are looked for. */
  search?: (words: string, context: Context) => Where;
  /** Rows that no list shows, such as deleted ones kept for the ledger. */
  always?: object;
}

/** Reads one page through the caller's scope: two statements at most, whatever the number of rows. */
export async function readList<Stored extends { id: string }, Row>(
  context: Context,
  resource: AnyResource,
  store: Store<Stored, Row>,
  query: ParsedListQuery,
): Promise<Page<Row>> {
  const delegate = delegateOf(context.db, store.model);
  const { always = {}, filters = {}, search } = store;
  const byHand = { filters, ...(search && { search: (words: string) => search(words, context) }) };
  const filtered = { AND: [always, listWhere(resource, query, context.settings['business.timeZone'], byHand)] };
  const { by, direction } = query.sort;
  const [found, count] = await Promise.all([
    delegate.findMany({
      where: { AND: [filtered, cursorWhere(resource, query)] },
      select: selectOf(store, context),
      orderBy: [{ [by]: direction }, { id: direction }],
      take: query.limit + 1,
      relationLoadStrategy: 'join',
    }) as Promise<Stored[]>,
    countRows(query, (take) => delegate.count({ where: filtered, ...(take && { take }) })),
  ]);
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => store.toRow(row, context)),
    nextCursor: last && found.length > query.limit ? encodeCursor({ value: keyOf(last, by), id: last.id }) : null,
    ...count,
  };
}

/** Reads one row through the caller's scope; `null` when it is not there for them. */
export async function readRow<Stored, Row>(
  context: Context,
  store: Store<Stored, Row>,
  rowId: string,
): Promise<Row | null> {
  const where = { AND: [{ id: rowId }, store.always ?? {}] };
  const stored = await delegateOf(context.db, store.model).findFirst({
    where,
    select: selectOf(store, context),
    relationLoadStrategy: 'join',
  });
  return stored ? store.toRow(stored as Stored, context) : null;
}

/** The select of a store for one request. */
function selectOf<Stored, Row>({ select }: Store<Stored, Row>, context: Context): object {
  return isDependent(select) ? select(context) : select;
}

function isDependent(select: object | ((context: Context) => object)): select is (context: Context) => object {
  return typeof select === 'function';
}

/** Counts as asked; by default a first page is estimated and the next ones are not counted again. */
export async function countRows(query: ParsedListQuery, count: (take: number | undefined) => Promise<number>) {
  const mode = query.count ?? (query.cursor ? 'none' : 'estimate');
  if (mode === 'none') return { count: null, isCountCapped: false };
  if (mode === 'exact') return { count: await count(undefined), isCountCapped: false };
  const counted = await count(COUNT_CAP + 1);
  return { count: Math.min(counted, COUNT_CAP), isCountCapped: counted > COUNT_CAP };
}

function keyOf(row: object, by: string): string | number {
  const value = (row as Record<string, unknown>)[by];
  return value instanceof Date ? value.toISOString() : (value as string | number);
}
