import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { emailAddress, id, instant, language, line, reference } from '../core/scalars.ts';
import { linkToken } from '../identity/auth.ts';

const registrationState = z.enum(['confirming', 'waiting', 'accepted', 'declined']);

/** What somebody says who asks for an account by themself. [WS-02] */
export const registrationInput = z.strictObject({
  firstName: line(80),
  lastName: line(80),
  companyName: line(160),
  email: emailAddress,
  language,
});
export type RegistrationInput = z.output<typeof registrationInput>;

/** The secret of the link that was mailed. */
export const registrationToken = z.strictObject({ token: linkToken });

/** The company that they join; without one, one is made with the name that they gave. */
export const acceptRegistration = z.strictObject({ companyId: reference('company').nullish() });

const row = registrationInput.extend({
  id,
  email: z.string(),
  state: registrationState,
  createdAt: instant,
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
});

/** Who asks for an account, once the address is confirmed. [WS-02] */
export const registration = defineResource({
  name: 'registrations',
  row: row.meta({ id: 'Registration' }),
  item: row,
  create: z.never(),
  update: z.never(),
  filters: { state: 'oneOf' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: 'none',
});
