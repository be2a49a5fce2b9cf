import type { SearchHit, SearchType } from '@guichet/dto/search/search';
import type { Actor } from '../../kernel/access/actor.ts';
import type { ModelName, Scope } from '../../kernel/access/define-access.ts';
import { createShapes, type ShapePlaceholders } from '../../kernel/db/shaped-statement.ts';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import type { SearchSource, Typed } from './search-source.sql.ts';
import { isBareNumber, type TypedReference, typedReference } from './typed-reference.ts';
import type { WordQueries } from './typed-words.ts';

/** What is searched: the sources that the reader may read, and what they may see of each. */
export interface SearchRequest {
  reader: Actor;
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

const shaped = createShapes<Typed>('search_');

/** Reads the hits of every source in one statement: one more than the limit where there are more. */
export async function readHits(sql: SqlRunner, request: SearchRequest): Promise<Map<SearchType, SearchHit[]>> {
  const typed = readTyped(request);
  const shape = shapeOf(request, typed);
  const { statement: hits, valuesOf } = shaped(request.reader, JSON.stringify(shape), (values) =>
    writeSearch(request, shape, values),
  );
  const [row] = await sql.rows<{ found: Record<SearchType, SearchHit[]> }>(hits, valuesOf(typed));
  return new Map(Object.entries(row?.found ?? {}) as [SearchType, SearchHit[]][]);
}

function readTyped({ typed, words, sources, readYear }: SearchRequest): Typed {
  const references: Record<string, TypedReference | null> = {};
  for (const { prefix } of sources) if (prefix) references[prefix] = typedReference(typed, prefix, readYear);
  return { text: typed, words, references };
}

/** What decides how the statement reads: those of one shape differ by their values alone. */
type Shape = ReturnType<typeof shapeOf>;

function shapeOf({ sources, hidden, limit }: SearchRequest, { text, words, references }: Typed) {
  return {
    types: sources.map(({ type }) => type),
    hidden: [...hidden],
    limit,
    isLetter: text.length < 2,
    isNumber: isBareNumber(text),
    hasWords: words !== null,
    isBegun: Object.fromEntries(Object.entries(references).map(([prefix, one]) => [prefix, one && one.from !== ''])),
  };
}

/** Writes the statement of a shape. */
export function writeSearch(
  { sources, scopeOf, hidden }: Pick<SearchRequest, 'sources' | 'scopeOf' | 'hidden'>,
  { limit, isLetter, isNumber, hasWords, isBegun }: Shape,
  values: ShapePlaceholders<Typed>,
): string {
  const words = hasWords
    ? {
        anywhere: values.of((typed) => typed.words?.anywhere),
        inTitle: `${values.of((typed) => typed.words?.inTitle)}::text`,
      }
    : null;
  const groups = sources.map(({ type, prefix = '', sql }) => {
    const begun = isBegun[prefix] ?? null;
    const reference = begun === null ? null : { prefix, isBegun: begun };
    const text = sql({ values, scopeOf, hidden, isLetter, isNumber, words, reference, limit: limit + 1 });
    return `'${type}', (select coalesce(json_agg(h), '[]') from (${text}) h)`;
  });
  return `select json_build_object(${groups.join(', ')}) as found where ${words?.inTitle ?? "''"} is not null`;
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
