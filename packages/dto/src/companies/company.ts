import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { emailAddress, id, instant, line, optionalLine, optionalParagraph, webAddress } from '../core/scalars.ts';

const row = z.object({
  id,
  name: z.string(),
  city: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  archivedAt: instant.nullable(),
  isArchived: z.boolean(),
  openTicketCount: z.int(),
  leftMinutes: z.int(),
  overageMinutes: z.int(),
  version: z.int(),
  createdAt: instant,
});

const card = z.object({
  legalName: z.string().nullable(),
  siren: z.string().nullable(),
  vatNumber: z.string().nullable(),
  website: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  postalCode: z.string().nullable(),
  countryCode: z.string(),
});

const item = row.extend({ ...card.shape, internalNotes: z.string().nullable() });

const create = z.strictObject({
  name: line(160),
  legalName: optionalLine(160),
  siren: optionalLine(9).refine((siren) => !siren || isSiren(siren), { error: 'invalid_siren' }),
  vatNumber: optionalLine(20)
    .transform((text) => text?.replaceAll(/[\s.-]/g, '').toUpperCase() ?? text)
    .refine((text) => !text || /^[A-Z]{2}[0-9A-Z+*]{2,13}$/.test(text), { error: 'invalid_vat_number' }),
  email: emailAddress.nullish(),
  phone: optionalLine(40),
  website: webAddress(200).nullish(),
  addressLine1: optionalLine(),
  addressLine2: optionalLine(),
  postalCode: optionalLine(12),
  city: optionalLine(80),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('FR'),
  internalNotes: optionalParagraph(5000),
});

const clientRow = row.pick({ id: true, name: true, city: true, email: true, phone: true });
/** Any field but these may be one that the business hides from clients: it is then not there. [WS-01] */
const always = { id: true, name: true } as const;

/** A customer of the business. [AG-23] */
export const company = defineResource({
  name: 'companies',
  row: row.meta({ id: 'CompanyRow' }),
  item: item.meta({ id: 'Company' }),
  create,
  update: create.extend({ countryCode: z.string().regex(/^[A-Z]{2}$/) }).partial(),
  filters: { isArchived: 'is', city: 'contains' },
  sort: ['name', 'createdAt'],
  defaultSort: 'name',
  isSearchable: true,
  client: {
    row: clientRow.partial().required(always),
    item: clientRow.extend(card.shape).partial().required(always),
    filters: [],
    sort: ['name'],
  },
});

/** Nine digits whose Luhn sum is a multiple of ten (INSEE). */
export function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = text
    .split('')
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
