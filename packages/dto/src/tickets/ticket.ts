import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { day, id, instant, line, paragraph, reference } from '../core/scalars.ts';
import { ticketPriority, ticketState } from './ticket-state.ts';

const row = z.object({
  id,
  reference: z.string(),
  companyId: id,
  companyName: z.string(),
  requesterId: id.nullable(),
  requesterName: z.string().nullable(),
  title: z.string(),
  state: ticketState,
  priority: ticketPriority,
  themeId: id.nullable(),
  themeName: z.string().nullable(),
  stepId: id.nullable(),
  stepName: z.string().nullable(),
  assigneeId: id.nullable(),
  assigneeName: z.string().nullable(),
  deadlineOn: day.nullable(),
  openedAt: instant,
  lastActivityAt: instant,
  closureRequestedAt: instant.nullable(),
  isClosureRequested: z.boolean(),
  /** The last public word is the client's. */
  isAnswerDue: z.boolean(),
  version: z.int(),
});

const item = row.extend({
  /** How an answer speaks to who asked. */
  requesterFirstName: z.string().nullable(),
  description: z.string(),
  resolvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  closureComment: z.string().nullable(),
  /** From 1 to 5, given by the client once it is closed. */
  rating: z.int().nullable(),
  ratingComment: z.string().nullable(),
  /** Accounted minutes booked on the ticket. */
  accountedMinutes: z.int(),
  /** Real minutes; `null` for a client when the settings hide them. */
  minutes: z.int().nullable(),
});

const create = z.strictObject({
  title: line(200),
  description: paragraph(),
  priority: ticketPriority.default('normal'),
  themeId: reference('ticketTheme').nullish(),
  /** Staff only: a client's ticket is their own company's. */
  companyId: reference('company').optional(),
  requesterId: reference('user').nullish(),
  stepId: reference('ticketStep').nullish(),
  assigneeId: reference('user').nullish(),
  deadlineOn: day.nullish(),
});

/** A request of a company and the work on it. [AG-10, AG-20, AG-21] */
export const ticket = defineResource({
  name: 'tickets',
  row: row.meta({ id: 'TicketRow' }),
  item: item.meta({ id: 'Ticket' }),
  create,
  /** A client edits the first four, as long as nobody is assigned. [AG-12] */
  update: z
    .strictObject({
      title: line(200),
      description: paragraph(),
      priority: ticketPriority,
      themeId: reference('ticketTheme').nullable(),
      stepId: reference('ticketStep').nullable(),
      requesterId: reference('user').nullable(),
      deadlineOn: day.nullable(),
    })
    .partial(),
  filters: {
    companyId: 'oneOf',
    requesterId: 'oneOf',
    state: 'oneOf',
    priority: 'oneOf',
    themeId: 'oneOf',
    stepId: 'oneOf',
    assigneeId: 'oneOf',
    deadlineOn: 'between',
    openedAt: 'between',
    lastActivityAt: 'between',
    isClosureRequested: 'is',
    isAnswerDue: 'is',
  },
  personal: ['requesterId', 'assigneeId'],
  sort: ['openedAt', 'lastActivityAt'],
  defaultSort: '-openedAt',
  isSearchable: true,
  client: {
    row,
    item,
    filters: ['requesterId', 'state', 'priority', 'themeId', 'stepId', 'openedAt', 'lastActivityAt', 'deadlineOn'],
    sort: ['openedAt', 'lastActivityAt'],
  },
});
