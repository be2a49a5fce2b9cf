import { hiddenFields } from '@guichet/dto/accounts/client-fields';
import type { SearchGroup, SearchHit, SearchQuery, SearchReply, SearchType } from '@guichet/dto/search/search';
import { can } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { projectSource } from './project-source.sql.ts';
import { readCorrections, readHits, type SearchRequest } from './search.sql.ts';
import type { SearchSource } from './search-source.sql.ts';
import { smallSources } from './small-sources.sql.ts';
import { ticketSource } from './ticket-source.sql.ts';
import { folded, typedWords, wordQueries } from './typed-words.ts';
import { workSource } from './work-source.sql.ts';

const sources: readonly SearchSource[] = [ticketSource, projectSource, ...smallSources, workSource];

/**
 * Everything that the words reach, of the types that the caller may read, through the row scope of each: one statement. Where
 * nothing is written so, words that are a typing error away are looked for: two statements more, whatever there is. [AG-22]
 */
export async function findAll(context: Context, { q, types, limit }: SearchQuery): Promise<SearchReply> {
  const request = requestOf(context, q, types);
  if (request.sources.length === 0) return { groups: [], words: [], isForgiven: false };
  const exact = await readHits(context.sql, { ...request, limit });
  if (count(exact) > 0 || !request.words) return replyOf(exact, { typed: typedWords(q), limit, isForgiven: false });
  const typed = typedWords(q);
  const corrections = await readCorrections(context.sql, typed);
  const near = [...corrections.values()].flat();
  if (near.length === 0 && typed.length === 1) return replyOf(exact, { typed, limit, isForgiven: false });
  const forgiven = await readHits(context.sql, { ...request, words: wordQueries(q, corrections), limit });
  return replyOf(forgiven, { typed: [...typed, ...near], limit, isForgiven: count(forgiven) > 0 });
}

function requestOf(
  { actor, kernel, clock, settings }: Context,
  typed: string,
  types: readonly SearchType[] | undefined,
): Omit<SearchRequest, 'limit'> {
  const readable = sources.filter(({ type, permission }) => can(actor, permission) && (types?.includes(type) ?? true));
  // A reference is nothing but a reference; a single letter would be everything.
  const hasWords = !/^[a-z]-\d+(-\d*)?$/i.test(typed) && (typedWords(typed)[0]?.length ?? 0) > 1;
  return {
    reader: actor,
    sources: readable,
    scopeOf: (model) => kernel.registry.scopeOf(model, actor),
    typed,
    hidden: actor.kind === 'client' ? hiddenFields(settings, 'company') : new Set(),
    words: hasWords ? wordQueries(typed) : null,
    readYear: () => Number(dayOf(clock.now(), settings['business.timeZone']).slice(0, 4)),
  };
}

type Found = ReadonlyMap<SearchType, readonly SearchHit[]>;

const count = (found: Found): number => [...found.values()].reduce((total, hits) => total + hits.length, 0);

function replyOf(found: Found, how: { typed: readonly string[]; limit: number; isForgiven: boolean }): SearchReply {
  const { typed, limit, isForgiven } = how;
  const groups: SearchGroup[] = [];
  for (const { type } of sources) {
    const hits = found.get(type) ?? [];
    if (hits.length > 0) groups.push({ type, hits: hits.slice(0, limit), hasMore: hits.length > limit });
  }
  // Corrections come from what everybody wrote: only those that the reader sees in a hit are told.
  const seen = folded(groups.flatMap(({ hits }) => hits.map(textOf)).join(' '));
  return { groups, words: typed.filter((word) => seen.includes(word)), isForgiven };
}

const textOf = ({ reference, title, detail }: SearchHit): string => [reference, title, detail].join(' ');
