import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, optionalParagraph } from '../core/scalars.ts';
import { changeSubject } from './client-fields.ts';

export const changeRequestState = z.enum([
  'waiting',
  'confirming',
  'applied',
  'accepted',
  'declined',
  'withdrawn',
  'replaced',
]);

const value = z.string().nullable();

const row = z.object({
  id,
  companyId: id,
  companyName: z.string(),
  subject: changeSubject,
  /** Whose field it is; `null` when it is the company's. */
  userId: id.nullable(),
  userName: z.string().nullable(),
  field: z.string(),
  before: value,
  after: value,
  /** What the field holds now: not `before` any more when somebody changed it meanwhile. */
  current: value,
  state: changeRequestState,
  requestedByName: z.string().nullable(),
  createdAt: instant,
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
});

/** What clients changed of their account, or ask to change. [WS-01] */
export const changeRequest = defineResource({
  name: 'change-requests',
  row: row.meta({ id: 'ChangeRequest' }),
  item: row,
  create: z.never(),
  update: z.never(),
  filters: { state: 'oneOf', companyId: 'oneOf', userId: 'oneOf' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: 'none',
});

/** `current` is the value that whoever accepts has seen; without it the field must not have moved since it was asked. */
export const acceptChange = z.strictObject({ current: value.optional() });

export const declineChange = z.strictObject({ reason: optionalParagraph(1000) });
