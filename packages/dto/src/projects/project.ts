import * as z from 'zod';
import { oneLine } from '../core/one-line.ts';
import { defineResource } from '../core/resource.ts';
import { day, id, instant, line, optionalLine, reference } from '../core/scalars.ts';

/** What a project is of; others will follow. */
export const projectKind = z.enum(['worksite']);

/** A project's number as people type it: capital letters, single spaces. A search key, not a secret. [WS-05] */
const projectReference = z
  .string()
  .overwrite(oneLine)
  .toUpperCase()
  .transform((typed) => typed.replaceAll(/\s+/g, ' '))
  .pipe(z.string().min(1).max(40));

const row = z.object({
  id,
  kind: projectKind,
  reference: z.string(),
  title: z.string(),
  companyId: id,
  companyName: z.string(),
  leadId: id.nullable(),
  leadName: z.string().nullable(),
  startsOn: day.nullable(),
  plannedEndOn: day.nullable(),
  /** A publication that stands says so; the sheet goes on all the same. [WS-17] */
  isFinished: z.boolean(),
  finishedAt: instant.nullable(),
  /** How many publications its company can read, and when the newest one was published. */
  publicationCount: z.int(),
  lastPublishedAt: instant.nullable(),
  lastActivityAt: instant,
  version: z.int(),
  createdAt: instant,
});

/** Where a worksite is; where all is null it is at its company's. [WS-04] */
const worksiteAddress = z.object({
  addressLine: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
});

const item = row.extend({ worksite: worksiteAddress.nullable() });

const address = z.strictObject({
  addressLine: optionalLine(),
  postcode: optionalLine(12),
  city: optionalLine(80),
});

/** A piece of work for a company; a worksite is the first kind. It has one progress sheet. [WS-04] */
export const project = defineResource({
  name: 'projects',
  row: row.meta({ id: 'ProjectRow' }),
  item: item.meta({ id: 'Project' }),
  create: z.strictObject({
    kind: projectKind.default('worksite'),
    companyId: reference('company'),
    /** The next of the series when it is left out: `CH-2026-0001`. */
    reference: projectReference.optional(),
    title: line(200),
    leadId: reference('user').nullish(),
    startsOn: day.nullish(),
    plannedEndOn: day.nullish(),
    worksite: address.optional(),
  }),
  update: z
    .strictObject({
      reference: projectReference,
      title: line(200),
      leadId: reference('user').nullable(),
      startsOn: day.nullable(),
      plannedEndOn: day.nullable(),
      worksite: address,
    })
    .partial(),
  filters: {
    kind: 'is',
    companyId: 'oneOf',
    reference: 'is',
    leadId: 'oneOf',
    isFinished: 'is',
    startsOn: 'between',
    plannedEndOn: 'between',
  },
  sort: ['lastActivityAt', 'createdAt', 'title', 'reference'],
  defaultSort: '-lastActivityAt',
  isSearchable: true,
  client: {
    row,
    item,
    filters: ['kind', 'reference', 'isFinished', 'startsOn', 'plannedEndOn'],
    sort: ['lastActivityAt', 'createdAt', 'title', 'reference'],
  },
});
