import type { Permission } from '@guichet/dto/identity/permission';
import type { SearchType } from '@guichet/dto/search/search';
import type { ModelName, Scope } from '../../kernel/access/define-access.ts';
import type { SqlValues } from '../../kernel/db/scope-sql.ts';
import type { TypedReference } from './typed-reference.ts';

/** What a source writes its statement with. Placeholders stand for values; a limit is written out, so that it is planned with. */
export interface Asked {
  values: SqlValues;
  scope: Scope;
  /** The placeholders of the words, anywhere and in a title; `null` when no word was typed. */
  words: { anywhere: string; inTitle: string } | null;
  /** What was typed as a reference of this source, if it is one. */
  reference: TypedReference | null;
  /** How many rows: one more than are shown. */
  limit: number;
}

/**
 * One type of the search: who may read it, the model whose row scope it takes, and a statement that gives the columns of
 * a hit in the order in which they are shown.
 */
export interface SearchSource {
  type: SearchType;
  permission: Permission;
  model: ModelName;
  /** The letter of its references. */
  prefix?: string;
  sql(asked: Asked): string;
}

/** The condition that a reference is the typed one. */
export function referenceSql(column: string, { from, to, exact }: TypedReference, values: SqlValues): string {
  const isExact = `${column} = any(${values.add(exact)}::text[])`;
  return from
    ? `(${isExact} or (${column} ~>=~ ${values.add(from)}::text and ${column} ~<~ ${values.add(to)}::text))`
    : isExact;
}

/** How many rows of a large table are gone through before its index of words is asked. */
const WINDOW = 1500;
const CANDIDATES = 16;

/** A large table that is searched from its newest row on. */
interface Large {
  /** The table with its alias, and the joins that its scope needs. */
  from: string;
  /** The columns that order it, newest first, and those of the scope. */
  order: readonly [instant: string, id: string];
  columns: string;
  vector: string;
  where: string;
  /** The source puts what it gets in an order of its own: it gets more than it shows. */
  isRanked?: true;
}

/**
 * The newest rows with the words, never at the price of sorting all of them. Frequent words are found among the newest rows,
 * in the order of the list; only when these are too few the index of words is asked, and then the words are rare.
 */
export function newestWithWords(
  { from, order, columns, vector, where, isRanked }: Large,
  words: string,
  limit: number,
): string {
  const [instant, id] = order;
  const newestFirst = `${instant} desc, ${id} desc`;
  const most = isRanked ? Math.max(CANDIDATES, limit) : limit;
  const row = `${columns}, ${vector} as vector from ${from} where ${where}`;
  const isMatch = `@@ to_tsquery('guichet', ${words})`;
  // Ordered by an expression on purpose: by the column itself, the planner may walk the whole table instead.
  return `with newest as materialized (
      select * from (select ${row} order by ${newestFirst} limit ${WINDOW}) w where w.vector ${isMatch} limit ${most}
    ), older as (
      select ${row} and ${vector} ${isMatch} and (select count(*) from newest) < ${limit}
        and ${id} not in (select n.id from newest n)
      order by ${instant} + interval '0' desc, ${id} desc limit ${most})
    select * from newest union all select * from older`;
}
