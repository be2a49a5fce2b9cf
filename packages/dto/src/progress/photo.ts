import * as z from 'zod';
import { id, instant } from '../core/scalars.ts';

/** `waiting`: its sizes are being made. */
const photoState = z.enum(['waiting', 'ready', 'failed']);

/** A photo of the work. [WS-09] */
export const photo = z
  .object({
    id,
    projectId: id,
    publicationId: id.nullable(),
    position: z.int(),
    caption: z.string().nullable(),
    fileName: z.string(),
    takenAt: instant.nullable(),
    /** Turned the right way, in points. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    state: photoState,
    /** A tiny image as a data URI, shown until the photo is there. */
    placeholder: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Photo' });
export type PhotoRow = z.infer<typeof photo>;
