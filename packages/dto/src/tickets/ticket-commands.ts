import * as z from 'zod';
import { id, optionalParagraph, paragraph, reference } from '../core/scalars.ts';
import { ticketPriority, ticketState } from './ticket-state.ts';

export const assignTicketInput = z.strictObject({ assigneeId: reference('user').nullable() });

/** `comment` goes to the thread, for the client to read. */
export const changeTicketStateInput = z.strictObject({ state: ticketState, comment: optionalParagraph(5000) });

export const requestClosureInput = z.strictObject({ comment: optionalParagraph(5000) });
export const declineClosureInput = z.strictObject({ reason: paragraph(5000) });

/** The client rates a closed ticket, from 1 to 5, with a word. [AG-13] */
export const rateTicketInput = z.strictObject({ rating: z.int().min(1).max(5), comment: paragraph(1000).nullish() });

/** How many tickets one command changes at most. */
export const MOST_AT_ONCE = 200;

/** What may be changed of many tickets at once. */
export const bulkFields = ['assigneeId', 'state', 'priority', 'themeId', 'stepId'] as const;
export type BulkField = (typeof bulkFields)[number];

/** One value for many tickets; a ticket named with its version is left alone when it has changed since. [AG-21] */
export const bulkChangeInput = z
  .strictObject({
    tickets: z
      .array(z.strictObject({ id, version: z.int().optional() }))
      .min(1)
      .max(MOST_AT_ONCE),
    assigneeId: reference('user').nullable().optional(),
    state: ticketState.optional(),
    priority: ticketPriority.optional(),
    themeId: reference('ticketTheme').nullable().optional(),
    stepId: reference('ticketStep').nullable().optional(),
  })
  .refine((input) => bulkFields.filter((field) => input[field] !== undefined).length === 1, { error: 'one_change' });

/** What became of each: changed, with what undoes it, or refused and why. */
export const bulkChangeReport = z.object({
  changed: z.array(z.object({ id, version: z.int(), before: z.string().nullable() })),
  refused: z.array(
    z.object({
      id,
      /** `null` when it is not there for the caller. */
      reference: z.string().nullable(),
      title: z.string().nullable(),
      code: z.string(),
    }),
  ),
});
export type BulkChangeReport = z.infer<typeof bulkChangeReport>;
