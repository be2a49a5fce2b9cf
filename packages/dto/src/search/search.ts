import * as z from 'zod';
import { day, id } from '../core/scalars.ts';

/** What the search reaches, in the order in which it is shown. [AG-22] */
export const searchType = z.enum(['ticket', 'project', 'company', 'person', 'contract', 'intervention', 'document']);
export type SearchType = z.infer<typeof searchType>;

const MAX_LIMIT = 50;

const types = z
  .string()
  .max(200)
  .transform((text): unknown => text.split(',').filter(Boolean))
  .pipe(z.array(searchType).min(1));

/** `q`: what was typed; `types`: some only, separated by commas; `limit`: at most so many of each. */
export const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(200),
  types: types.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(6),
});
export type SearchQuery = z.output<typeof searchQuery>;

const hit = z.object({
  id,
  /** Its number, where it has one. */
  reference: z.string().nullable(),
  title: z.string(),
  /** Whose it is, or where: a line of help. */
  detail: z.string().nullable(),
  state: z.string().nullable(),
  day: day.nullable(),
  companyId: id.nullable(),
  ticketId: id.nullable(),
});
export type SearchHit = z.infer<typeof hit>;

/** What was found, by type; a type that the reader may not read is left out, one without any hit too. */
export const searchReply = z
  .object({
    groups: z.array(z.object({ type: searchType, hits: z.array(hit), hasMore: z.boolean() })),
    /** The words to mark in the hits, in small letters without accents: each as the beginning of a word. */
    words: z.array(z.string()),
    /** Nothing was written as typed: these hits are a typing error away. */
    isForgiven: z.boolean(),
  })
  .meta({ id: 'SearchReply' });
export type SearchReply = z.infer<typeof searchReply>;
export type SearchGroup = SearchReply['groups'][number];
