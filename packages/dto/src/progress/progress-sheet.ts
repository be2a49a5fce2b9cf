import * as z from 'zod';
import { day, id, instant } from '../core/scalars.ts';
import { projectKind } from '../projects/project.ts';

/** The head of a sheet: whose work, where, from when to when. [WS-04] */
export const progressSheet = z
  .object({
    projectId: id,
    kind: projectKind,
    reference: z.string(),
    title: z.string(),
    business: z.object({ name: z.string(), hasLogo: z.boolean() }),
    company: z.object({ id, name: z.string(), addressLines: z.array(z.string()) }),
    /** Where the work is: the company's address where nothing else is said. */
    addressLines: z.array(z.string()),
    leadId: id.nullable(),
    leadName: z.string().nullable(),
    startsOn: day.nullable(),
    plannedEndOn: day.nullable(),
    finishedAt: instant.nullable(),
    lastPublishedAt: instant.nullable(),
    publicationCount: z.int(),
    /** What came after it is new to the reader; `null` on a first visit. */
    newSince: instant.nullable(),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'ProgressSheet' });
export type ProgressSheetRow = z.infer<typeof progressSheet>;

/** The answer to a visit. */
export const sheetVisit = z.object({ newSince: instant.nullable() }).meta({ id: 'SheetVisit' });
