import * as z from 'zod';

/** The columns of the list of tickets, in their usual order. [AG-21] */
export const ticketColumn = z.enum([
  'reference',
  'openedAt',
  'title',
  'company',
  'requester',
  'state',
  'priority',
  'theme',
  'step',
  'assignee',
  'deadline',
  'lastActivityAt',
]);
export type TicketColumn = z.infer<typeof ticketColumn>;
