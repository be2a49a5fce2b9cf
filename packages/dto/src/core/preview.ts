import * as z from 'zod';

/** The longest side of each picture of a file, in points; the last is drawn last. */
export const PREVIEW_SIDES = { small: 480, screen: 1920 } as const;
export type PreviewSize = keyof typeof PREVIEW_SIDES;

/** Which picture of a file is asked for. */
export const previewQuery = z.strictObject({ size: z.enum(['small', 'screen']).default('small') });
