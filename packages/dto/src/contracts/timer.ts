import * as z from 'zod';
import { id, instant, reference } from '../core/scalars.ts';

/** Starts the caller's timer; starting it elsewhere stops nothing: a running one is refused (409). [AG-04] */
export const startTimerInput = z.strictObject({
  ticketId: reference('ticket').optional(),
  companyId: reference('company').optional(),
});

export const timer = z
  .object({
    companyId: id,
    companyName: z.string(),
    ticketId: id.nullable(),
    ticketReference: z.string().nullable(),
    ticketTitle: z.string().nullable(),
    startedAt: instant,
  })
  .meta({ id: 'Timer' });
export type Timer = z.infer<typeof timer>;

/** The caller's timer, or none. */
export const currentTimer = z.object({ timer: timer.nullable() });

/** What ran, rounded up to whole minutes and at most a day, to be booked as an intervention. */
export const stoppedTimer = timer.extend({ minutes: z.int() });
