import * as z from 'zod';
import { id, instant, paragraph } from '../core/scalars.ts';

/** The most comments that come with a publication; the others are asked for. */
export const COMMENTS_SHOWN = 200;

/** A word about a publication, or an answer to another, to any depth. [WS-13] */
export const publicationComment = z
  .object({
    id,
    publicationId: id,
    projectId: id,
    parentId: id.nullable(),
    authorId: id.nullable(),
    authorName: z.string().nullable(),
    isFromStaff: z.boolean(),
    body: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'PublicationComment' });
export type PublicationCommentRow = z.infer<typeof publicationComment>;

export const publicationCommentInput = z.strictObject({
  body: paragraph(10_000),
  /** What it answers; left out, the publication itself. */
  parentId: id.nullish(),
});

/** Oldest first, so that an answer never comes before what it answers; `nextCursor` leads to newer ones. */
export const publicationCommentFeed = z
  .object({ rows: z.array(publicationComment), nextCursor: z.string().nullable() })
  .meta({ id: 'PublicationCommentFeed' });

export const publicationCommentFeedQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(COMMENTS_SHOWN).default(COMMENTS_SHOWN),
});
