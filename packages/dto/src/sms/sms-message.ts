import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant } from '../core/scalars.ts';

export const smsState = z.enum(['queued', 'sent', 'failed', 'kept', 'refused']);

/** Why an SMS did not leave at the last try. */
export const smsError = z.enum([
  'timeout',
  'unreachable',
  'private_address',
  'redirect',
  'refused',
  /** The number wants nothing any more. */
  'unsubscribed',
  'not_configured',
  'switched_off',
  /** Whom it was written to may no longer read what it says, or has another number. */
  'shut_out',
]);
export type SmsError = z.infer<typeof smsError>;

const row = z.object({
  id,
  kind: z.string(),
  toName: z.string(),
  /** E.164. */
  toNumber: z.string(),
  body: z.string(),
  segments: z.int(),
  /** Thousandths of the currency. */
  costMills: z.int(),
  state: smsState,
  attempts: z.int(),
  lastError: smsError.nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
});

/** What left by SMS, what waits and what failed, for staff to see. [WS-15] */
export const smsMessage = defineResource({
  name: 'sms',
  row: row.meta({ id: 'SmsMessage' }),
  /** `lastAnswer` is what the provider said. */
  item: row.extend({ lastAnswer: z.string().nullable() }),
  create: z.never(),
  update: z.never(),
  filters: { state: 'oneOf' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: 'none',
});
