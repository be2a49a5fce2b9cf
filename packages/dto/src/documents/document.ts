import * as z from 'zod';
import { interventionKind } from '../contracts/intervention.ts';
import { defineResource } from '../core/resource.ts';
import { day, id, instant, line, optionalLine, optionalParagraph, reference } from '../core/scalars.ts';

export const documentState = z.enum(['pending', 'ready', 'failed']);

/** What staff deposit; the other kinds are made here and stay as they were issued. [WS-03] */
export const depositedKind = z.enum(['contract', 'invoice', 'plan', 'certificate', 'other']);

const row = z.object({
  id,
  companyId: id,
  companyName: z.string(),
  contractId: id.nullable(),
  contractTitle: z.string().nullable(),
  projectId: id.nullable(),
  projectTitle: z.string().nullable(),
  kind: z.string(),
  title: z.string(),
  /** The day that it bears. */
  documentOn: day.nullable(),
  /** What its download is called. */
  fileName: z.string(),
  contentType: z.string().nullable(),
  /** Whether a picture of it can be asked for; a broken file has none all the same. */
  hasPreview: z.boolean(),
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

const changes = z.strictObject({
  title: line(160),
  isVisibleToClient: z.boolean(),
  kind: depositedKind,
  documentOn: day.nullable(),
  contractId: reference('contract').nullable(),
  projectId: reference('project').nullable(),
});

/** A stored document of a company: it downloads as it was issued or deposited. [AG-08, WS-03] */
export const document = defineResource({
  name: 'documents',
  row: row.meta({ id: 'Document' }),
  item: row,
  create: z.never(),
  update: changes.partial(),
  filters: {
    companyId: 'oneOf',
    contractId: 'oneOf',
    projectId: 'oneOf',
    kind: 'oneOf',
    state: 'oneOf',
    isVisibleToClient: 'is',
    documentOn: 'between',
  },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: { row: clientDocument, item: clientDocument, filters: ['kind', 'projectId'], sort: ['createdAt'] },
});

/** The fields beside the file of a document that is deposited, as a form sends them. [WS-03] */
export const depositFields = z.strictObject({
  /** The name of the file without its ending, when left out. */
  title: optionalLine(160),
  kind: depositedKind.default('other'),
  documentOn: day.optional(),
  /** Who finds it: the staff alone, or the client too. */
  isVisibleToClient: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false),
  contractId: reference('contract').optional(),
  projectId: reference('project').optional(),
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
