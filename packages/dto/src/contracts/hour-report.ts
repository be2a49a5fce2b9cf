import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { day, id, instant } from '../core/scalars.ts';

/** A calendar year, or the twelve months up to this one when left out. */
export const monthsQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() });

/**
 * The hours of all companies in one month, in minutes, by the same days as the statement: a pack on the day of its purchase, work on
 * its own day, what lapses on the day after the last one. [AG-09]
 */
const reportedMonth = z.object({
  /** `2026-01`. */
  month: z.string(),
  soldMinutes: z.int(),
  grantedMinutes: z.int(),
  /** Deducted from packs, overage included. */
  usedMinutes: z.int(),
  lapsedMinutes: z.int(),
  /** Worked on no pack. */
  unaccountedMinutes: z.int(),
  realMinutes: z.int(),
  closedId: id.nullable(),
  closedAt: instant.nullable(),
  closedByName: z.string().nullable(),
  closedReason: z.string().nullable(),
  /** The closed month that closes it: itself, or a later one. */
  closedWith: z.string().nullable(),
});
export type ReportedMonth = z.infer<typeof reportedMonth>;

export const hourReport = z.object({ months: z.array(reportedMonth) }).meta({ id: 'HourReport' });

const commitmentRow = z.object({
  /** Of the company. */
  id,
  companyName: z.string(),
  /** The day whose evening is told, today unless asked. */
  on: day,
  packCount: z.int(),
  leftMinutes: z.int(),
  leftCents: z.int(),
  /** The first pack to end. */
  expiresOn: day,
});

/**
 * What is still owed to each client in the evening of a day: time left on the packs valid on that day, and its worth at the price
 * paid for the pack, or at its rate where it has no price; a gift without a price is worth none. [AG-09]
 */
export const commitment = defineResource({
  name: 'hours/commitments',
  row: commitmentRow.meta({ id: 'Commitment' }),
  item: commitmentRow,
  create: z.never(),
  update: z.never(),
  filters: { on: 'is' },
  sort: ['leftMinutes', 'leftCents', 'companyName', 'expiresOn'],
  defaultSort: '-leftMinutes',
  isSearchable: false,
  client: 'none',
});

export const commitmentDay = z.strictObject({ on: day.optional() });

export const commitmentTotal = z
  .object({ on: day, companyCount: z.int(), leftMinutes: z.int(), leftCents: z.int() })
  .meta({ id: 'CommitmentTotal' });
