import * as z from 'zod';

/** An RFC 9457 problem: `code` and the codes of `fields` are stable, the words are for people. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string().describe('The kind of answer, in the language of `Content-Language`'),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional().describe('What happened and what to do, in the language of `Content-Language`'),
    /** Field path to a stable code such as `required`, `too_long`, `unknown_reference`. */
    fields: z.record(z.string(), z.string()).optional(),
    messages: z
      .record(z.string(), z.string())
      .optional()
      .describe('Field path to what is wrong with it, in the language of `Content-Language`'),
    /** What the words of the code need: figures, names, days. */
    params: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;
