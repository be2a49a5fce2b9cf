import * as z from 'zod';
import { id, instant, paragraph } from '../core/scalars.ts';
import { attachment } from './attachment.ts';

/** A message of the thread. Staff may keep it internal. [AG-25] */
export const commentInput = z.strictObject({
  body: paragraph(),
  isInternal: z.boolean().default(false),
  /** Files uploaded before, by the same person, on no comment yet. */
  attachmentIds: z.array(id).max(10).default([]),
});

/** The author rewrites their own text. */
export const commentUpdate = z.strictObject({ body: paragraph() });

export const comment = z
  .object({
    id,
    ticketId: id,
    authorId: id.nullable(),
    authorName: z.string().nullable(),
    isFromStaff: z.boolean(),
    body: z.string(),
    /** It came by mail. [AG-17] */
    isByMail: z.boolean(),
    /** What that mail quoted of earlier ones. */
    quotation: z.string().nullable(),
    isInternal: z.boolean(),
    version: z.int(),
    createdAt: instant,
    editedAt: instant.nullable(),
    attachments: z.array(attachment),
  })
  .meta({ id: 'Comment' });
export type CommentRow = z.infer<typeof comment>;

/** A page of the thread, oldest first; `nextCursor` leads to older messages. */
export const commentFeed = z
  .object({ rows: z.array(comment), nextCursor: z.string().nullable() })
  .meta({ id: 'CommentFeed' });

export const commentFeedQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
