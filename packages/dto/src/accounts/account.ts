import * as z from 'zod';
import { company } from '../companies/company.ts';
import { id, instant } from '../core/scalars.ts';
import { companyFields, contactFields } from './client-fields.ts';

const wish = z.object({
  id,
  value: z.string().nullable(),
  requestedByName: z.string().nullable(),
  createdAt: instant,
});

const fieldOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.object({
    field: z.enum(names),
    value: z.string().nullable(),
    mode: z.enum(['shown', 'editable', 'approval']),
    /** What was asked and awaits a decision. */
    waiting: wish.nullable(),
    /** What was last refused, and why, for a month. */
    declined: z.object({ value: z.string().nullable(), reason: z.string().nullable(), decidedAt: instant }).nullable(),
  });

/** What a client sees of their company and of themself, field by field; a hidden one is not there. [WS-01] */
export const account = z
  .object({
    /** `null` for a contact whose role does not reach it. */
    company: z.object({ id, version: z.int(), fields: z.array(fieldOf(companyFields)) }).nullable(),
    contact: z.object({ id, fields: z.array(fieldOf(contactFields)) }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;
export type AccountField = Account['contact']['fields'][number] | NonNullable<Account['company']>['fields'][number];

/** What a client may send of their company: which of these is taken is decided by the settings. [WS-01] */
export const ownCompanyUpdate = company.update.pick(
  Object.fromEntries(companyFields.map((field) => [field, true])) as Record<(typeof companyFields)[number], true>,
);
