import * as z from 'zod';
import { id, instant, paragraph } from '../core/scalars.ts';

/** `open` waits for the staff, `answered` for the client, `closed` for nobody until somebody writes again. [AG-16] */
export const hourQuestionState = z.enum(['open', 'answered', 'closed']);
export type HourQuestionState = z.infer<typeof hourQuestionState>;

/** Writes in the thread of a line: a client's message asks, one of the staff answers. */
export const hourQuestionInput = z.strictObject({ body: paragraph(5000) });

/** The thread about one piece of work, oldest message first. */
export const hourQuestion = z
  .object({
    id,
    state: hourQuestionState,
    messages: z.array(
      z.object({
        id,
        /** `null` when the settings hide from clients who did the work, and staff wrote. */
        authorName: z.string().nullable(),
        isFromStaff: z.boolean(),
        body: z.string(),
        createdAt: instant,
      }),
    ),
  })
  .meta({ id: 'HourQuestion' });
export type HourQuestion = z.infer<typeof hourQuestion>;

/** The thread, or none yet. */
export const hourQuestionReply = z.object({ question: hourQuestion.nullable() });
