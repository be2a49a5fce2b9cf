import * as z from 'zod';
import { id, instant, optionalLine } from '../core/scalars.ts';

/** The longest side of each size of a photo, in points: a tile, a screen, a page of paper. */
export const PHOTO_SIDES = { thumb: 320, screen: 1600, print: 2480 } as const;
/** The largest file of a photo that is taken, in bytes. */
export const MAX_PHOTO_BYTES = 20_000_000;
/** The most photos of one publication. */
export const MAX_PHOTOS = 100;

/** What a photo may be, by its content; names prove nothing. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'] as const;

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
    /** Made on the device that sent it. */
    clientKey: z.uuid().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Photo' });
export type PhotoRow = z.infer<typeof photo>;

// A field of a form is cut at 1,000 bytes.
const caption = optionalLine(300);

/** The fields beside the file of a photo that is sent. */
export const photoFields = z.strictObject({
  /** Made on the device: a photo that is sent twice is kept once. [WS-19] */
  clientKey: z.uuid().optional(),
  /** Where it stands among the others; after them when left out. */
  position: z.coerce.number().int().min(0).max(100_000).optional(),
  caption,
  /** For a photo that was made smaller on the device, which takes its date away; what the photo itself says comes first. */
  takenAt: instant.optional(),
});

export const updatePhotoInput = z.strictObject({ caption, position: z.int().min(0).max(100_000) }).partial();

/** Which size of a photo is asked for; `original` is as it came, turned the right way and without its place. */
export const photoFileQuery = z.strictObject({
  size: z.enum(['thumb', 'screen', 'print', 'original']).default('screen'),
});
