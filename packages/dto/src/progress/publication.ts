import * as z from 'zod';
import { richText } from '../core/rich-text.ts';
import { id, instant, paragraph } from '../core/scalars.ts';
import { photo } from './photo.ts';
import { publicationComment } from './publication-comment.ts';

const publicationState = z.enum(['draft', 'published']);

/** What staff told about the work, with its photos and what was said of it. [WS-07, WS-09, WS-11, WS-13] */
export const publication = z
  .object({
    id,
    projectId: id,
    authorId: id.nullable(),
    authorName: z.string().nullable(),
    body: richText,
    state: publicationState,
    /** Set exactly when it is published. */
    publishedAt: instant.nullable(),
    /** It says that the work is done. [WS-17] */
    marksFinished: z.boolean(),
    /** Rewritten after it was published. */
    editedAt: instant.nullable(),
    /** What it announced was undone: it stays, greyed, with its comments. [WS-11] */
    cancelledAt: instant.nullable(),
    cancelledByName: z.string().nullable(),
    cancelReason: z.string().nullable(),
    version: z.int(),
    createdAt: instant,
    photos: z.array(photo),
    /** The oldest ones, flat, oldest first: an answer never comes before what it answers. */
    comments: z.array(publicationComment),
    /** How many more there are. */
    moreComments: z.int(),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Publication' });
export type PublicationRow = z.infer<typeof publication>;

/** One page of a sheet. */
export const publicationPage = z
  .object({ rows: z.array(publication), nextCursor: z.string().nullable() })
  .meta({ id: 'PublicationPage' });

export const publicationPageQuery = z.strictObject({
  order: z.enum(['newest', 'oldest']).default('newest'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: z.string().max(500).optional(),
});

export const createPublicationInput = z.strictObject({
  body: richText,
  state: publicationState.default('draft'),
  marksFinished: z.boolean().default(false),
  /** When it was published, where it is written down later. */
  publishedAt: instant.optional(),
  /** The company is told, each contact as they chose. Publishing alone tells nobody. [WS-15] */
  tell: z.boolean().default(false),
  /** Made on the device that wrote it: what is sent twice is kept once. [WS-19] */
  clientKey: z.uuid().optional(),
});

export const updatePublicationInput = z
  .strictObject({ body: richText, marksFinished: z.boolean(), publishedAt: instant })
  .partial();

export const publishInput = z.strictObject({ publishedAt: instant.optional(), tell: z.boolean().default(false) });

/** Why what was announced was undone. [WS-11] */
export const cancelPublicationInput = z.strictObject({ reason: paragraph(1000), tell: z.boolean().default(false) });
