import * as z from 'zod';
import { day, id, instant, language, line, optionalLine, optionalParagraph } from '../core/scalars.ts';
import { documentState } from '../documents/document.ts';
import { reserveState } from './reserve.ts';

/** The height of a pad for signatures, for a width of 1,000. */
const PAD_HEIGHT = 400;
const PAD_WIDTH = 1000;
const MAX_STROKES = 100;
const MAX_POINTS = 600;

const acceptanceOutcome = z.enum(['without_reserves', 'with_reserves', 'refused']);

/** `signing`: what is said can't change any more; `sealed`: both have signed. [WS-20] */
const acceptanceState = z.enum(['draft', 'signing', 'sealed']);

const signingSide = z.enum(['business', 'client']);
export type SigningSide = z.infer<typeof signingSide>;

/** Where a pen went on the pad, from its top left corner. */
const point = z.tuple([z.int().min(0).max(PAD_WIDTH), z.int().min(0).max(PAD_HEIGHT)]);
const strokes = z.array(z.array(point).min(1).max(MAX_POINTS)).min(1).max(MAX_STROKES);
export type Strokes = z.infer<typeof strokes>;

/** A reserve as a report tells of it. */
const reportedReserve = z.object({
  number: z.int(),
  title: z.string(),
  description: z.string().nullable(),
  place: z.string().nullable(),
  dueOn: day.nullable(),
  state: reserveState,
});

/** All that both sides put their names under. */
export const acceptanceContent = z.object({
  reference: z.string(),
  language,
  business: z.object({ name: z.string() }),
  company: z.object({ name: z.string() }),
  project: z.object({ reference: z.string(), title: z.string(), addressLines: z.array(z.string()) }),
  heldOn: day,
  place: z.string().nullable(),
  outcome: acceptanceOutcome,
  remarks: z.string().nullable(),
  reserves: z.array(reportedReserve),
});
export type AcceptanceContent = z.infer<typeof acceptanceContent>;

export const acceptanceSignature = z.object({
  side: signingSide,
  signerName: z.string(),
  /** Nothing where the typed name stands for the signature. */
  strokes: strokes.nullable(),
  /** On whose screen it was signed. */
  signedOnByName: z.string().nullable(),
  signedAt: instant,
});

/** The report of an acceptance. [WS-20] */
export const acceptanceReport = z
  .object({
    id,
    projectId: id,
    reference: z.string(),
    heldOn: day,
    place: z.string().nullable(),
    outcome: acceptanceOutcome,
    remarks: z.string().nullable(),
    state: acceptanceState,
    /** Those that stand, until signing begins; then those of that moment. */
    reserves: z.array(reportedReserve),
    signatures: z.array(acceptanceSignature),
    sealedAt: instant.nullable(),
    hash: z.string().nullable(),
    documentId: id.nullable(),
    documentState: documentState.nullable(),
    version: z.int(),
    createdAt: instant,
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'AcceptanceReport' });
export type AcceptanceReportRow = z.infer<typeof acceptanceReport>;

/** The reports of a project, newest first. */
export const acceptanceReportList = z
  .object({ rows: z.array(acceptanceReport), abilities: z.record(z.string(), z.boolean()) })
  .meta({ id: 'AcceptanceReportList' });

export const createAcceptanceReportInput = z.strictObject({
  heldOn: day,
  place: optionalLine(200),
  outcome: acceptanceOutcome,
  remarks: optionalParagraph(10_000),
});

export const updateAcceptanceReportInput = createAcceptanceReportInput.partial();

export const signAcceptanceInput = z.strictObject({
  side: signingSide,
  signerName: line(120),
  /** `null`: the typed name stands for the signature. */
  strokes: strokes.nullable(),
  /** Of the report that was read: nobody signs what was changed under their eyes. */
  version: z.int(),
});

/** Whether a sealed report is still what was signed. */
export const acceptanceVerification = z
  .object({ hash: z.string(), computedHash: z.string(), isIntact: z.boolean(), sealedAt: instant })
  .meta({ id: 'AcceptanceVerification' });
