import * as z from 'zod';
import { id, instant } from '../core/scalars.ts';

/** The largest file, in bytes. */
export const MAX_FILE_BYTES = 20_000_000;
/** The most files of one ticket or one upload. */
export const MAX_FILES_PER_UPLOAD = 10;

export const attachment = z
  .object({
    id,
    ticketId: id,
    commentId: id.nullable(),
    name: z.string(),
    contentType: z.string(),
    sizeBytes: z.int(),
    isInternal: z.boolean(),
    /** Whether a picture of it may be asked for: an image that can be unpacked, or a PDF. */
    hasPreview: z.boolean(),
    /** Of an image turned the right way, in points. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    uploaderName: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Attachment' });
export type AttachmentRow = z.infer<typeof attachment>;

/** The files of a ticket, oldest first. */
export const attachmentList = z.object({ rows: z.array(attachment) }).meta({ id: 'AttachmentList' });

/** Whether what is uploaded stays among staff. [AG-25] */
export const uploadQuery = z.strictObject({
  isInternal: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});
