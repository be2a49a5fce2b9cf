import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, line } from '../core/scalars.ts';

export const smsRefuser = z.enum(['person', 'staff']);

const row = z.object({
  id,
  /** E.164. */
  number: z.string(),
  by: smsRefuser,
  createdAt: instant,
});

/** The numbers that nothing is sent to: their owner said so, by a stop word or to staff. [WS-15] */
export const smsRefusal = defineResource({
  name: 'sms-refusals',
  row: row.meta({ id: 'SmsRefusal' }),
  item: row,
  create: z.strictObject({ number: line(40) }),
  update: z.never(),
  filters: { by: 'oneOf' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: true,
  client: 'none',
});
