import * as z from 'zod';
import { id } from '../core/scalars.ts';

/** What a tab says of itself: where it looks, and whether somebody types there. */
export const presenceInput = z.strictObject({ tab: z.uuid(), activity: z.enum(['reading', 'writing', 'gone']) });

const people = z.array(
  z.object({ tab: z.string(), userId: id, name: z.string(), activity: z.enum(['reading', 'writing']) }),
);

/** Who is on a page now. */
export const presence = z.object({ place: z.string(), people });
export type Presence = z.infer<typeof presence>;
