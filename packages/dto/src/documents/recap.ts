import * as z from 'zod';
import { interventionKind } from '../contracts/intervention.ts';
import { day } from '../core/scalars.ts';

const line = z.object({
  on: day,
  ticketReference: z.string().nullable(),
  ticketTitle: z.string().nullable(),
  themeName: z.string().nullable(),
  kind: interventionKind,
  summary: z.string(),
  personName: z.string().nullable(),
  realMinutes: z.int().nullable(),
  accountedMinutes: z.int(),
  isOffered: z.boolean(),
  amountCents: z.int().nullable(),
});

/** Everything that the PDF recap prints, decided before it is drawn. Preview and PDF show the same. [AG-08] */
export const recap = z
  .object({
    business: z.object({
      name: z.string(),
      address: z.string(),
      accentColor: z.string(),
    }),
    company: z.object({ name: z.string(), address: z.string() }),
    language: z.enum(['fr', 'en']),
    title: z.string(),
    introduction: z.string().nullable(),
    from: day,
    to: day,
    madeOn: day,
    detail: z.enum(['summary', 'ticket', 'intervention']),
    hasAmounts: z.boolean(),
    openingMinutes: z.int(),
    boughtMinutes: z.int(),
    grantedMinutes: z.int(),
    lapsedMinutes: z.int(),
    accountedMinutes: z.int(),
    realMinutes: z.int().nullable(),
    closingMinutes: z.int(),
    totalAmountCents: z.int().nullable(),
    byKind: z.array(z.object({ kind: interventionKind, count: z.int(), accountedMinutes: z.int() })),
    byTicket: z.array(
      z.object({
        reference: z.string().nullable(),
        title: z.string().nullable(),
        themeName: z.string().nullable(),
        count: z.int(),
        realMinutes: z.int().nullable(),
        accountedMinutes: z.int(),
      }),
    ),
    lines: z.array(line),
    packs: z.array(
      z.object({
        name: z.string(),
        minutes: z.int(),
        usedMinutes: z.int(),
        leftMinutes: z.int(),
        overageMinutes: z.int(),
        expiresOn: day,
      }),
    ),
  })
  .meta({ id: 'Recap' });
export type Recap = z.infer<typeof recap>;
export type RecapLine = z.infer<typeof line>;

type Balances = Pick<Recap, 'openingMinutes' | 'boughtMinutes' | 'grantedMinutes' | 'lapsedMinutes' | 'closingMinutes'>;

/**
 * What all work of the period drew, between the balance before and the balance after: also the work that a narrowed recap does not list,
 * and without that which no pack accounts for. [AG-06, AG-08]
 */
export function drawnMinutes(recap: Balances): number {
  const { openingMinutes, boughtMinutes, grantedMinutes, lapsedMinutes, closingMinutes } = recap;
  return openingMinutes + boughtMinutes + grantedMinutes - lapsedMinutes - closingMinutes;
}
