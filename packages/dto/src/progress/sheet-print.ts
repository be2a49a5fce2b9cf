import * as z from 'zod';
import { id } from '../core/scalars.ts';

/** How a sheet is printed: the order of its publications. [WS-16] */
export const sheetPrintInput = z.strictObject({ order: z.enum(['newest', 'oldest']).default('newest') });

/** What a page that waits for a print reads of its document. `progress` is of a hundred. */
export const sheetPrint = z.object({
  id,
  title: z.string(),
  state: z.enum(['pending', 'ready', 'failed']),
  progress: z.int(),
});
