import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { emailAddress, id, instant, language, line, optionalLine, reference } from '../core/scalars.ts';
import { smsRefuser } from '../sms/sms-refusal.ts';

export const userState = z.enum(['no_access', 'invited', 'active', 'disabled']);
export type UserState = z.infer<typeof userState>;

/** Which tickets of the company a contact sees. [AG-14] */
export const ticketScope = z.enum(['company', 'own']);

const row = z.object({
  id,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string().nullable(),
  /** E.164. */
  mobile: z.string().nullable(),
  jobTitle: z.string().nullable(),
  language,
  roleId: id,
  roleName: z.string(),
  companyId: id.nullable(),
  companyName: z.string().nullable(),
  state: userState,
  ticketScope,
  canSeeInvoices: z.boolean(),
  hasTotp: z.boolean(),
  lastSignInAt: instant.nullable(),
  version: z.int(),
  createdAt: instant,
});

const writable = z.strictObject({
  email: emailAddress,
  firstName: line(80),
  lastName: line(80),
  phone: optionalLine(40),
  /** However it is typed; kept in E.164. */
  mobile: optionalLine(40),
  jobTitle: optionalLine(80),
  language: language.default('fr'),
  roleId: reference('role'),
  companyId: reference('company').nullish(),
  ticketScope: ticketScope.default('company'),
  canSeeInvoices: z.boolean().default(false),
});

/** A person: staff without a company, or a contact of one. [AG-23] */
export const user = defineResource({
  name: 'users',
  row: row.meta({ id: 'User' }),
  /** The rank says whom the reader may change: only those below their own. */
  item: row.extend({
    roleRank: z.int(),
    /** Erased, or about to be: nothing about them changes any more. [AG-34] */
    isErased: z.boolean(),
    /** Their mobile number wants no SMS, and who said so. [WS-15] */
    smsRefusal: z.object({ id, by: smsRefuser }).nullable(),
  }),
  /** `isInvited` sends the mail that lets the person choose a password. */
  create: writable.extend({ isInvited: z.boolean().default(true) }),
  update: z
    .strictObject({
      email: emailAddress,
      firstName: line(80),
      lastName: line(80),
      phone: optionalLine(40),
      mobile: optionalLine(40),
      jobTitle: optionalLine(80),
      language,
      roleId: reference('role'),
      companyId: reference('company').nullable(),
      ticketScope,
      canSeeInvoices: z.boolean(),
    })
    .partial(),
  filters: { companyId: 'oneOf', roleId: 'oneOf', state: 'oneOf' },
  sort: ['lastName', 'createdAt'],
  defaultSort: 'lastName',
  isSearchable: true,
  client: 'none',
});
