import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant } from '../core/scalars.ts';

export const mailState = z.enum(['queued', 'sent', 'failed', 'kept', 'bounced']);

const row = z.object({
  id,
  kind: z.string(),
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  state: mailState,
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
});

/** What left, what waits and what failed, for staff to see. [AG-11] */
export const mailMessage = defineResource({
  name: 'mails',
  row: row.meta({ id: 'MailMessage' }),
  item: row.extend({ textBody: z.string() }),
  create: z.never(),
  update: z.never(),
  filters: { state: 'oneOf' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: 'none',
});
