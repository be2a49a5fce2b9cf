import * as z from 'zod';
import { interventionKind } from '../contracts/intervention.ts';
import { defineResource } from '../core/resource.ts';
import { day, id, instant, line, optionalParagraph, reference } from '../core/scalars.ts';

export const documentState = z.enum(['pending', 'ready', 'failed']);

const row = z.object({
  id,
  companyId: id,
  companyName: z.string(),
  kind: z.string(),
  title: z.string(),
  state: documentState,
  failure: z.string().nullable(),
  /** How much of it is made, of a hundred. */
  progress: z.int(),
  isVisibleToClient: z.boolean(),
  sizeBytes: z.int().nullable(),
  createdByName: z.string().nullable(),
  createdAt: instant,
  readyAt: instant.nullable(),
});

/** A document as a client reads it. */
export const clientDocument = row.omit({ failure: true, isVisibleToClient: true });

/** A stored document of a company: it downloads as it was issued. [AG-08] */
export const document = defineResource({
  name: 'documents',
  row: row.meta({ id: 'Document' }),
  item: row,
  create: z.never(),
  update: z.strictObject({ title: line(160), isVisibleToClient: z.boolean() }).partial(),
  filters: { companyId: 'oneOf', kind: 'oneOf', state: 'oneOf' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: { row: clientDocument, item: clientDocument, filters: ['kind'], sort: ['createdAt'] },
});

export const recapDetail = z.enum(['summary', 'ticket', 'intervention']);

/** What the recap of a company shows. Empty lists mean everything. [AG-08] */
export const recapInput = z.strictObject({
  from: day,
  to: day,
  contractIds: z.array(reference('contract')).max(50).default([]),
  themeIds: z.array(reference('ticketTheme')).max(50).default([]),
  kinds: z.array(interventionKind).default([]),
  detail: recapDetail.default('intervention'),
  hasAmounts: z.boolean().default(false),
  introduction: optionalParagraph(2000),
  isVisibleToClient: z.boolean().default(true),
  /** Contacts of the company to whom the document is mailed once it is made. */
  recipientIds: z.array(reference('user')).max(20).default([]),
});
export type RecapInput = z.infer<typeof recapInput>;

export const mailDocumentInput = z.strictObject({
  recipientIds: z.array(reference('user')).min(1).max(20),
  message: optionalParagraph(2000),
});
