import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { cents, day, id, instant, line, packMinutes, reference } from '../core/scalars.ts';
import { overagePolicy, unitMinutes } from './contract.ts';

export const hourPackOrigin = z.enum(['sold', 'granted', 'monthly']);
export const invoiceState = z.enum(['none', 'issued', 'paid']);

/** `used` draws minutes now, `empty`, `expired`, `pending` its invoice, or `cancelled`. */
export const hourPackState = z.enum(['pending', 'usable', 'empty', 'expired', 'cancelled']);

const row = z.object({
  id,
  reference: z.string(),
  companyId: id,
  companyName: z.string(),
  contractId: id.nullable(),
  origin: hourPackOrigin,
  name: z.string(),
  minutes: z.int(),
  purchasedOn: day,
  expiresOn: day,
  unitMinutes: z.int(),
  overage: overagePolicy,
  rateCents: z.int(),
  priceCents: z.int(),
  invoiceState,
  isUsable: z.boolean(),
  reason: z.string().nullable(),
  usedMinutes: z.int(),
  leftMinutes: z.int(),
  lapsedMinutes: z.int(),
  overageMinutes: z.int(),
  state: hourPackState,
  version: z.int(),
  createdAt: instant,
});

const create = z.strictObject({
  companyId: reference('company'),
  contractId: reference('contract').nullish(),
  /** `granted` minutes are free and need a reason. [AG-01] */
  origin: z.enum(['sold', 'granted']).default('sold'),
  name: line(120).optional(),
  minutes: packMinutes,
  purchasedOn: day.optional(),
  expiresOn: day.optional(),
  unitMinutes: unitMinutes.optional(),
  overage: overagePolicy.optional(),
  rateCents: cents.optional(),
  priceCents: cents.optional(),
  invoiceState: invoiceState.default('none'),
  reason: line(500).optional(),
});

const clientRow = row.omit({ invoiceState: true, reason: true, priceCents: true, rateCents: true });

/** A pack of hours, usable until the end of a day. [AG-01] */
export const hourPack = defineResource({
  name: 'hour-packs',
  row: row.meta({ id: 'HourPack' }),
  item: row,
  create,
  update: z
    .strictObject({
      name: line(120),
      expiresOn: day,
      overage: overagePolicy,
      rateCents: cents,
      priceCents: cents,
      invoiceState,
    })
    .partial(),
  filters: { companyId: 'oneOf', contractId: 'oneOf', origin: 'oneOf', expiresOn: 'between', purchasedOn: 'between' },
  sort: ['createdAt', 'expiresOn', 'purchasedOn'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: {
    row: clientRow,
    item: clientRow,
    filters: ['contractId', 'origin', 'expiresOn', 'purchasedOn'],
    sort: ['createdAt', 'expiresOn', 'purchasedOn'],
  },
});

/** Cancels a pack that nothing was drawn from. */
export const cancelHourPackInput = z.strictObject({ reason: line(500) });
