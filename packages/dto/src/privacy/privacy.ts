import * as z from 'zod';
import { id, instant } from '../core/scalars.ts';

/** An archive of all data on a person, to download until it expires. [AG-34] */
export const personalExport = z
  .object({
    id,
    state: z.enum(['waiting', 'ready', 'failed']),
    sizeBytes: z.int().nullable(),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'PersonalExport' });
export type PersonalExportRow = z.infer<typeof personalExport>;

export const personalExportList = z.object({ rows: z.array(personalExport) }).meta({ id: 'PersonalExportList' });

/** Why rows that name a person stay: the law on accounts, or what happened remains told without saying who. */
const keptReasons = ['accounting', 'history'] as const;

/** What erasing a person does to one kind of row. */
export const erasureLine = z.object({
  /** The table, as the API spells it. */
  model: z.string(),
  outcome: z.enum(['deleted', 'emptied', 'anonymised']),
  count: z.int(),
  reason: z.enum(keptReasons).nullable(),
  /** Of what the law keeps: the years after the year of the act. */
  keptYears: z.int().nullable(),
});
export type ErasureLine = z.infer<typeof erasureLine>;

/** What would go and what would stay. */
export const erasurePreview = z
  .object({
    state: z.enum(['none', 'waiting', 'running', 'files', 'done']),
    /** What must be typed to confirm. */
    confirmation: z.string(),
    isLastContact: z.boolean(),
    lines: z.array(erasureLine),
  })
  .meta({ id: 'ErasurePreview' });

export const erasureInput = z.strictObject({
  confirmation: z.string().trim().min(1).max(320),
  reason: z.string().trim().min(3).max(500),
});
