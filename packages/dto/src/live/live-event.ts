import * as z from 'zod';
import { id } from '../core/scalars.ts';

/** What a listener hears: that a row it may see has changed. The row itself is read through the API. */
export const liveEvent = z.object({
  entity: z.string(),
  entityId: id,
  action: z.string(),
  ticketId: id.nullable(),
  companyId: id.nullable(),
  actorId: id.nullable(),
  /** What the row hangs on, by name: `projectId`, `publicationId`, `parentId`. */
  place: z.record(z.string(), id.nullable()).optional(),
});
export type LiveEvent = z.infer<typeof liveEvent>;
