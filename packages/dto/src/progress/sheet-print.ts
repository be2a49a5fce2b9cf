import * as z from 'zod';

/** How a sheet is printed: the order of its publications. [WS-16] */
export const sheetPrintInput = z.strictObject({ order: z.enum(['newest', 'oldest']).default('newest') });
