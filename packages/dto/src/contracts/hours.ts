import * as z from 'zod';
import { day, id, reference, workedMinutes } from '../core/scalars.ts';
import { hourPackOrigin, hourPackState } from './hour-pack.ts';
import { hourQuestionState } from './hour-question.ts';
import { interventionKind } from './intervention.ts';

/** The balance of one pack, in minutes. */
export const packBalance = z
  .object({
    id,
    reference: z.string(),
    name: z.string(),
    origin: hourPackOrigin,
    state: hourPackState,
    minutes: z.int(),
    usedMinutes: z.int(),
    leftMinutes: z.int(),
    lapsedMinutes: z.int(),
    overageMinutes: z.int(),
    purchasedOn: day,
    expiresOn: day,
  })
  .meta({ id: 'PackBalance' });
export type PackBalance = z.infer<typeof packBalance>;

/**
 * The balance of a company, in minutes. [AG-06]
 * bought + granted + overage = used + left + lapsed: what was used past the packs counts in `used` and in `overage`.
 */
export const hourBalance = z
  .object({
    boughtMinutes: z.int(),
    grantedMinutes: z.int(),
    usedMinutes: z.int(),
    leftMinutes: z.int(),
    lapsedMinutes: z.int(),
    overageMinutes: z.int(),
    /** Worked time that no pack accounts for. */
    unaccountedMinutes: z.int(),
    packs: z.array(packBalance),
  })
  .meta({ id: 'HourBalance' });
export type HourBalance = z.infer<typeof hourBalance>;

/** A period, both days included; its lines come page after page, oldest first. */
export const statementQuery = z.strictObject({
  from: day,
  to: day,
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** A line of the statement: positive minutes come in, negative go out. */
export const statementLine = z.object({
  kind: z.enum(['bought', 'granted', 'debit', 'lapsed', 'cancelled']),
  on: day,
  minutes: z.int(),
  packId: id.nullable(),
  packName: z.string().nullable(),
  interventionId: id.nullable(),
  interventionKind: interventionKind.nullable(),
  ticketId: id.nullable(),
  ticketReference: z.string().nullable(),
  ticketTitle: z.string().nullable(),
  themeName: z.string().nullable(),
  /** `null` when the settings hide it from the reader. */
  personName: z.string().nullable(),
  summary: z.string().nullable(),
  realMinutes: z.int().nullable(),
  accountedMinutes: z.int().nullable(),
  isOffered: z.boolean(),
  isOverage: z.boolean(),
  /** The thread about this line, if there is one. [AG-16] */
  questionState: hourQuestionState.nullable(),
  /** Whether the reader may question it: not a line whose work is hidden from them. */
  canAsk: z.boolean(),
  balanceMinutes: z.int(),
});
export type StatementLine = z.infer<typeof statementLine>;

/** A statement like a bank's: opening, each line, closing. The same for staff, client, API and PDF. [AG-06] */
export const hourStatement = z
  .object({
    companyId: id,
    companyName: z.string(),
    from: day,
    to: day,
    openingMinutes: z.int(),
    closingMinutes: z.int(),
    realMinutes: z.int().nullable(),
    accountedMinutes: z.int(),
    lines: z.array(statementLine),
    /** Leads to the lines that follow; the other figures are the whole period's on every page. */
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'HourStatement' });
export type HourStatement = z.infer<typeof hourStatement>;

/** Asks what an intervention would do to the hours before it is saved. [AG-07] */
export const hourPreviewInput = z.strictObject({
  companyId: reference('company'),
  minutes: workedMinutes,
  workedOn: day,
  isOffered: z.boolean().default(false),
  /** The intervention being edited: its own time is given back first. */
  interventionId: id.optional(),
  /** Its packs come first. */
  contractId: reference('contract').nullish(),
});

export const hourPreview = z.object({
  accountedMinutes: z.int(),
  leftBeforeMinutes: z.int(),
  leftAfterMinutes: z.int(),
  overageMinutes: z.int(),
  unaccountedMinutes: z.int(),
  isRefused: z.boolean(),
  /** Nothing of that month changes any more. [AG-05] */
  isMonthClosed: z.boolean(),
  /** Whether what is left passes under the warning share of the settings. */
  isLow: z.boolean(),
});
export type HourPreview = z.infer<typeof hourPreview>;

/** Used against bought, month by month, for the chart. */
export const hourHistory = z.object({
  months: z.array(z.object({ month: z.string(), boughtMinutes: z.int(), usedMinutes: z.int() })),
});
