import * as z from 'zod';
import { line, optionalParagraph, paragraph, reference } from '../core/scalars.ts';
import { ticketState } from './ticket-state.ts';

export const assignTicketInput = z.strictObject({ assigneeId: reference('user').nullable() });

/** `comment` goes to the thread, for the client to read. */
export const changeTicketStateInput = z.strictObject({ state: ticketState, comment: optionalParagraph(5000) });

export const requestClosureInput = z.strictObject({ comment: optionalParagraph(5000) });
export const declineClosureInput = z.strictObject({ reason: paragraph(5000) });

/** The client rates a closed ticket, from 1 to 5, with a word. [AG-13] */
export const rateTicketInput = z.strictObject({ rating: z.int().min(1).max(5), comment: line(1000).nullish() });
