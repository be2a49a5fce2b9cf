import * as z from 'zod';

/** An RFC 9457 problem. `code` is stable; its words are chosen by the interface. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    /** Field path to a stable code such as `required`, `too_long`, `unknown_reference`. */
    fields: z.record(z.string(), z.string()).optional(),
    /** What the words of the code need: figures, names, days. */
    params: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;
