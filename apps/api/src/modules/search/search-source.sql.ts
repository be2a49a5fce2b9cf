import type { Permission } from '@guichet/dto/identity/permission';
import type { SearchType } from '@guichet/dto/search/search';
import type { ModelName, Scope } from '../../kernel/access/define-access.ts';
import type { ShapePlaceholders } from '../../kernel/db/shaped-statement.ts';
import type { TypedReference } from './typed-reference.ts';
import type { WordQueries } from './typed-words.ts';

/** What somebody typed: the values of the statement. */
export interface Typed {
  text: string;
  words: WordQueries | null;
  /** What was typed as a reference, by the letter of those it may be one of. */
  references: Readonly<Record<string, TypedReference | null>>;
}

/** What a source writes its statement with. Placeholders stand for values; a limit is written out, so that it is planned with. */
export interface Asked {
  values: ShapePlaceholders<Typed>;
  /** What the reader may see of a model. */
  scopeOf(model: ModelName): Scope;
  /** The columns of companies that the caller does not see. [WS-01] */
  hidden: ReadonlySet<string>;
  /** A single letter would be the beginning of too much. */
  isLetter: boolean;
  /** A bare number was typed: that of something in a series. */
  isNumber: boolean;
  /** The placeholders of the words, anywhere and in a title; `null` when no word was typed. */
  words: { anywhere: string; inTitle: string } | null;
  /** Whether what was typed is a reference of this source, or the beginning of some. */
  reference: { prefix: string; isBegun: boolean } | null;
  /** How many rows: one more than are shown. */
  limit: number;
}

/**
 * One type of the search: who may read it, and a statement that gives the columns of a hit in the order in which they are shown,
 * within the scopes that it asks for.
 */
export interface SearchSource {
  type: SearchType;
  permission: Permission;
  /** The letter of its references. */
  prefix?: string;
  sql(asked: Asked): string;
}

/** The condition that a reference is the typed one. */
export function referenceSql(
  column: string,
  { prefix, isBegun }: NonNullable<Asked['reference']>,
  asked: Asked,
): string {
  const place = (key: keyof TypedReference) => asked.values.of(({ references }) => references[prefix]?.[key]);
  const isExact = `${column} = any(${place('exact')}::text[])`;
  return isBegun
    ? `(${isExact} or (${column} ~>=~ ${place('from')}::text and ${column} ~<~ ${place('to')}::text))`
    : isExact;
}

/** How many rows of a large table are gone through before anything else is asked. */
const WINDOW = 300;
const CANDIDATES = 16;
/** So many blocks of a table, always the same ones, tell a frequent word from a rare one: some 500 tickets. */
const SAMPLE = 48;
const FREQUENT = 3;
/** The most that is gone through for a frequent word. */
const FARTHEST = 100_000;
/** The same for a reader of some rows only: mostly that is all of theirs, and the index would bring up everybody's. */
const FARTHEST_OWN = 20_000;

/** A large table that is searched from its newest row on. */
interface Large {
  table: string;
  alias: string;
  /** The joins that its scope needs. */
  joins?: string;
  /** The columns that order it, newest first, and those of the scope. */
  order: readonly [instant: string, id: string];
  columns: string;
  vector: string;
  where: string;
  /** The reader sees some rows only. */
  isNarrow: boolean;
  /** The source puts what it gets in an order of its own: it gets more than it shows. */
  isRanked?: true;
}

/**
 * The newest rows with the words, never at the price of sorting many. Words are looked for among the newest rows, in the order of
 * the list. Where these hold too few, a sample of the table tells how many rows have them: if many, the list is gone on with, for
 * no more rows than the index of words would bring up; if few, that index is asked. Who sees some rows only has theirs gone
 * through as soon as one of the words is frequent, and the index is not asked for what they have been through.
 */
export function newestWithWords(large: Large, words: string, limit: number): string {
  const { table, alias, joins = '', columns, vector, where, isRanked } = large;
  const [instant, id] = large.order;
  const newestFirst = `${instant} desc, ${id} desc`;
  const most = isRanked ? Math.max(CANDIDATES, limit) : limit;
  const from = `"${table}" ${alias}${joins && ` ${joins}`} where ${where}`;
  const row = `${columns}, ${vector} as vector from ${from}`;
  // Out of the planner's sight: one plan serves all words and is made once.
  const isMatch = `@@ (select to_tsquery('guichet', ${words}))`;
  const found = (...parts: string[]) => parts.map((part) => `(select count(*) from ${part})`).join(' + ');
  // Ordered by an expression on purpose: by the column itself, the planner may walk the whole table instead.
  return `with newest as materialized (
      select * from (select ${row} order by ${newestFirst} limit ${WINDOW}) w where w.vector ${isMatch} limit ${most}
    ), reach as materialized (
      select case when ${found('newest')} >= ${limit} then 0 else (${reachSql(large, words)}) end as rows
    ), further as materialized (
      select * from (select ${row} order by ${newestFirst} offset ${WINDOW} limit (select rows from reach)) w
      where w.vector ${isMatch} limit ${most}
    ), older as (
      select ${row} and ${vector} ${isMatch} and ${found('newest', 'further')} < ${limit}
        and ((select rows from reach) = 0
          or exists (select from ${from} order by ${newestFirst} offset ${WINDOW} + (select rows from reach)))
        and ${id} not in (select n.id from newest n union all select f.id from further f)
      order by ${instant} + interval '0' desc, ${id} desc limit ${most})
    select * from newest union all select * from further union all select * from older`;
}

/** How many rows more are gone through: none when few have the words. */
function reachSql({ table, alias, vector, isNarrow }: Large, words: string): string {
  const blocks = `greatest(${SAMPLE}, pg_relation_size('"${table}"') / current_setting('block_size')::int)`;
  // Words are letters and digits, each between quotes: what stands between two of them is an operator.
  const sought = isNarrow ? `replace(${words}, ' & ', ' | ')` : words;
  const reach = isNarrow ? `${FARTHEST_OWN}` : `least(${FARTHEST}, hits * ${blocks} / ${SAMPLE})`;
  return `select case when hits < ${FREQUENT} then 0 else ${reach} end
    from (select count(*) as hits from "${table}" ${alias} tablesample system (100.0 * ${SAMPLE} / ${blocks}) repeatable (1)
      where ${vector} @@ (select to_tsquery('guichet', ${sought}))) sampled`;
}
