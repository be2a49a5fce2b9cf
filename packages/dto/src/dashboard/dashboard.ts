import * as z from 'zod';
import { interventionKind } from '../contracts/intervention.ts';
import { watchedPack } from '../contracts/watched-pack.ts';
import { day, id } from '../core/scalars.ts';
import { ticketPriority, ticketState } from '../tickets/ticket-state.ts';

const MAX_DAYS = 366;
const DAY_MS = 86_400_000;

const period = z.object({ from: day, to: day });

/** The days that the figures are of; this month when none are said. */
export const dashboardQuery = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => from !== undefined || to === undefined, { error: 'required', path: ['from'] })
  .refine(({ from, to }) => to !== undefined || from === undefined, { error: 'required', path: ['to'] })
  .refine(({ from, to }) => !from || !to || from <= to, { error: 'before_from', path: ['to'] })
  .refine(({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) <= MAX_DAYS * DAY_MS, {
    error: 'over_a_year',
    path: ['to'],
  });

/** A figure for each pair; the page links it to the list that it counts. [AG-24] */
export const dashboard = z
  .object({
    openTickets: z.array(z.object({ state: ticketState, priority: ticketPriority, count: z.int() })),
    /** Tickets whose last public word is the client's. */
    waitingForUs: z.int(),
    closureRequests: z.int(),
    unassigned: z.int(),
    overdue: z.int(),
    /** Lines of the hour statements that a client asks about and nobody has answered yet. [AG-16] */
    openQuestions: z.int(),
    /** The days that the figures below are of, and those that they are compared with. */
    period,
    before: period,
    usedMinutes: z.int(),
    usedMinutesBefore: z.int(),
    openedTickets: z.int(),
    openedTicketsBefore: z.int(),
    /** Each day of the period on which work was done. */
    usedByDay: z.array(z.object({ day, minutes: z.int() })),
    packsToWatchCount: z.int(),
    /** The first of them. */
    packsToWatch: z.array(watchedPack.row),
    recentInterventions: z.array(
      z.object({
        id,
        companyName: z.string(),
        ticketId: id.nullable(),
        ticketReference: z.string().nullable(),
        summary: z.string(),
        userName: z.string(),
        kind: interventionKind,
        workedOn: day,
        accountedMinutes: z.int(),
      }),
    ),
    queuedMails: z.int(),
  })
  .meta({ id: 'Dashboard' });
export type Dashboard = z.infer<typeof dashboard>;
