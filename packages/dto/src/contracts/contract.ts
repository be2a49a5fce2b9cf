import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { cents, day, durationMinutes, id, instant, line, optionalParagraph, reference } from '../core/scalars.ts';

export const contractKind = z.enum(['hours', 'hosting']);
export const contractState = z.enum(['active', 'cancelled', 'renewed']);

/** What happens past the end of a pack: nothing more, settled by the next pack, or billed at a rate. [AG-05] */
export const overagePolicy = z.enum(['refused', 'settled', 'billed']);
export type OveragePolicy = z.infer<typeof overagePolicy>;

/** The unit that worked time is rounded up to, per intervention; 0 is none. [AG-04] */
export const unitMinutes = z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(30)]);

const row = z.object({
  id,
  reference: z.string(),
  companyId: id,
  companyName: z.string(),
  kind: contractKind,
  title: z.string(),
  notes: z.string().nullable(),
  startsOn: day,
  endsOn: day,
  state: contractState,
  monthlyMinutes: z.int(),
  carriesOver: z.boolean(),
  unitMinutes: z.int(),
  overage: overagePolicy,
  rateCents: z.int(),
  priceCents: z.int(),
  renewedFromId: id.nullable(),
  renewedById: id.nullable(),
  version: z.int(),
  createdAt: instant,
});

const writable = z.strictObject({
  companyId: reference('company'),
  kind: contractKind,
  title: line(160),
  notes: optionalParagraph(5000),
  startsOn: day,
  endsOn: day.optional(),
  /** Included time granted each month; one hour when left out of a hosting contract. [AG-02] */
  monthlyMinutes: durationMinutes(0, 60_000).optional(),
  carriesOver: z.boolean().default(false),
  unitMinutes: unitMinutes.default(0),
  overage: overagePolicy.default('refused'),
  rateCents: cents.default(0),
  priceCents: cents.default(0),
});

/** Not every contact sees what their company pays. [AG-14] */
const clientRow = row.omit({ notes: true, priceCents: true, rateCents: true });

/** What a company signed. `endsOn` is one year after the start unless given. [AG-02, AG-03] */
export const contract = defineResource({
  name: 'contracts',
  row: row.meta({ id: 'Contract' }),
  item: row,
  create: writable,
  update: z
    .strictObject({
      title: line(160),
      notes: optionalParagraph(5000),
      startsOn: day,
      endsOn: day,
      monthlyMinutes: durationMinutes(0, 60_000),
      carriesOver: z.boolean(),
      unitMinutes,
      overage: overagePolicy,
      rateCents: cents,
      priceCents: cents,
    })
    .partial(),
  filters: { companyId: 'oneOf', kind: 'oneOf', state: 'oneOf', endsOn: 'between', startsOn: 'between' },
  sort: ['createdAt', 'endsOn', 'startsOn'],
  defaultSort: '-createdAt',
  isSearchable: true,
  client: {
    row: clientRow,
    item: clientRow,
    filters: ['kind', 'state', 'endsOn', 'startsOn'],
    sort: ['createdAt', 'endsOn', 'startsOn'],
  },
});

/** Renewal makes a new, linked contract; carrying unused hours over is an explicit choice. [AG-03] */
export const renewContractInput = z.strictObject({
  startsOn: day.optional(),
  endsOn: day.optional(),
  carriesUnusedOver: z.boolean(),
});
export type RenewContract = z.infer<typeof renewContractInput>;
