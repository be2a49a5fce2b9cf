import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { day, id, instant, paragraph, reference, workedMinutes } from '../core/scalars.ts';
import { hourQuestionState } from './hour-question.ts';

export const interventionKind = z.enum(['correction', 'maintenance', 'advice']);
export type InterventionKind = z.infer<typeof interventionKind>;

const row = z.object({
  id,
  companyId: id,
  companyName: z.string(),
  ticketId: id.nullable(),
  ticketReference: z.string().nullable(),
  ticketTitle: z.string().nullable(),
  contractId: id.nullable(),
  userId: id,
  userName: z.string().nullable(),
  kind: interventionKind,
  summary: z.string(),
  workedOn: day,
  /** Real minutes; `null` for a client when the settings hide them. */
  minutes: z.int().nullable(),
  accountedMinutes: z.int(),
  isOffered: z.boolean(),
  overageMinutes: z.int(),
  unaccountedMinutes: z.int(),
  /** The thread about it on the statement, if there is one. [AG-16] */
  questionState: hourQuestionState.nullable(),
  version: z.int(),
  createdAt: instant,
});

/** Work done for a company. Exactly one of a ticket (whose company counts) or a company is needed. [AG-04] */
export const intervention = defineResource({
  name: 'interventions',
  row: row.meta({ id: 'Intervention' }),
  item: row,
  create: z.strictObject({
    companyId: reference('company').optional(),
    ticketId: reference('ticket').nullish(),
    contractId: reference('contract').nullish(),
    /** Someone else's work needs a right of its own; the caller's by default. */
    userId: reference('user').optional(),
    kind: interventionKind.default('correction'),
    summary: paragraph(5000),
    workedOn: day.optional(),
    minutes: workedMinutes,
    isOffered: z.boolean().default(false),
  }),
  update: z
    .strictObject({
      kind: interventionKind,
      summary: paragraph(5000),
      workedOn: day,
      minutes: workedMinutes,
      isOffered: z.boolean(),
      contractId: reference('contract').nullable(),
    })
    .partial(),
  filters: {
    companyId: 'oneOf',
    ticketId: 'oneOf',
    contractId: 'oneOf',
    userId: 'oneOf',
    kind: 'oneOf',
    workedOn: 'between',
    isOffered: 'is',
    questionState: 'oneOf',
  },
  sort: ['workedOn', 'createdAt'],
  defaultSort: '-workedOn',
  isSearchable: true,
  client: {
    row: row.omit({ userId: true, version: true }),
    item: row.omit({ userId: true, version: true }),
    filters: ['ticketId', 'contractId', 'kind', 'workedOn', 'questionState'],
    sort: ['workedOn'],
  },
});
