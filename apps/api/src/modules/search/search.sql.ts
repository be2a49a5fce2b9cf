import type { SearchHit, SearchType } from '@guichet/dto/search/search';
import type { ModelName, Scope } from '../../kernel/access/define-access.ts';
import { sqlValues } from '../../kernel/db/scope-sql.ts';
import { createStatementNames, type SqlRunner, statement } from '../../kernel/db/sql.ts';
import type { SearchSource } from './search-source.sql.ts';
import { typedReference } from './typed-reference.ts';
import type { WordQueries } from './typed-words.ts';

/** What is searched: the sources that the reader may read, and what they may see of each. */
export interface SearchRequest {
  sources: readonly SearchSource[];
  scopeOf(model: ModelName): Scope;
  typed: string;
  words: WordQueries | null;
  /** The year in which it is asked; looked at where a bare number was typed. */
  readYear(): number;
  /** The columns of companies that the reader does not see. [WS-01] */
  hidden: ReadonlySet<string>;
  limit: number;
}

const nameOf = createStatementNames('search_');

/** Reads the hits of every source in one statement: one more than the limit where there are more. */
export async function readHits(sql: SqlRunner, request: SearchRequest): Promise<Map<SearchType, SearchHit[]>> {
  const values = sqlValues();
  const words = request.words && {
    anywhere: values.add(request.words.anywhere),
    inTitle: `${values.add(request.words.inTitle)}::text`,
  };
  const groups = request.sources.map((source) => {
    const reference = source.prefix ? typedReference(request.typed, source.prefix, request.readYear) : null;
    const text = source.sql({
      values,
      scopeOf: request.scopeOf,
      hidden: request.hidden,
      typed: request.typed,
      words,
      reference,
      limit: request.limit + 1,
    });
    return `'${source.type}', (select coalesce(json_agg(h), '[]') from (${text}) h)`;
  });
  const text = `select json_build_object(${groups.join(', ')}) as found where ${words?.inTitle ?? "''"} is not null`;
  const [row] = await sql.rows<{ found: Record<SearchType, SearchHit[]> }>({ name: nameOf(text), text }, values.values);
  return new Map(Object.entries(row?.found ?? {}) as [SearchType, SearchHit[]][]);
}

/** Words that are written somewhere and are one typing error away from these: at most five for each, the likeliest first. */
export async function readCorrections(sql: SqlRunner, words: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await sql.rows(readNearWords, [words]);
  return new Map(rows.map(({ typed, near }) => [typed, near]));
}

/** Of unfinished words only long beginnings are compared: short ones are near to too many. */
const readNearWords = statement<{ typed: string; near: string[] }>(
  'search_near_words',
  `select typed, array(
     select w.word from "SearchWord" w
     where w.variants && search_variants(typed) and w.word <> typed and (w."isWhole" or length(typed) >= 6)
     order by left(w.word, 1) <> left(typed, 1), abs(length(w.word) - length(typed)), not w."isWhole", w.word limit 5) as near
   from unnest($1::text[]) typed where length(typed) between 4 and 20`,
);
