import * as z from 'zod';
import { interventionKind } from '../contracts/intervention.ts';
import { day, id, instant } from '../core/scalars.ts';
import { comment } from './comment.ts';

const happened = {
  id: z.string(),
  at: instant,
  actorId: id.nullable(),
  actorName: z.string().nullable(),
  /** The API key by which it was done; staff alone are told. [AG-32] */
  apiKeyName: z.string().optional(),
};

/** What can happen to a ticket, beside messages and work. */
export const ticketActions = [
  'created',
  'updated',
  'assigned',
  'state_changed',
  'closure_requested',
  'closure_accepted',
  'closure_declined',
  'confirmed',
  'reopened',
  'closed_automatically',
  'file_added',
  'file_removed',
  'comment_edited',
  'comment_deleted',
] as const;

/** Who changed what from which value to which, when. Values are shown by name where they name something. [AG-26] */
const timelineChange = z.object({
  ...happened,
  type: z.literal('change'),
  action: z.enum(ticketActions),
  fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});

const timelineComment = z.object({ ...happened, type: z.literal('comment'), comment });

const timelineIntervention = z.object({
  ...happened,
  type: z.literal('intervention'),
  interventionId: id,
  kind: interventionKind,
  summary: z.string(),
  workedOn: day,
  minutes: z.int().nullable(),
  accountedMinutes: z.int(),
  isOffered: z.boolean(),
});

export const timelineEntry = z.discriminatedUnion('type', [timelineChange, timelineComment, timelineIntervention]);
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** Oldest first. `nextCursor` leads to older entries. */
export const timeline = z
  .object({ entries: z.array(timelineEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'Timeline' });

export const timelineQuery = z.strictObject({ cursor: z.string().max(500).optional() });
