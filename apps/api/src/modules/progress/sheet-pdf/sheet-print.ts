import { richText } from '@guichet/dto/core/rich-text';
import { day, instant } from '@guichet/dto/core/scalars';
import * as z from 'zod';

/** A photo: the name of its image among those given with the print, or why there is none. */
const photo = z.object({
  id: z.string(),
  fileName: z.string(),
  caption: z.string().nullable(),
  state: z.enum(['shown', 'waiting', 'missing']),
  width: z.number(),
  height: z.number(),
});

const comment = z.object({
  depth: z.int(),
  authorName: z.string().nullable(),
  body: z.string(),
  createdAt: instant,
});

const publication = z.object({
  body: richText,
  authorName: z.string().nullable(),
  publishedAt: instant,
  marksFinished: z.boolean(),
  cancelled: z.object({ at: instant, byName: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  photos: z.array(photo),
  /** In the order of reading: what answers a comment follows it. */
  comments: z.array(comment),
});

/** All that the print of a sheet shows, decided before it is drawn. Addresses have their lines parted by `'\n'`. [WS-16] */
export const sheetPrint = z.object({
  language: z.enum(['fr', 'en']),
  /** Where the clock stands on the wall of the business. */
  timeZone: z.string(),
  madeOn: day,
  business: z.object({ name: z.string(), address: z.string(), accentColor: z.string() }),
  company: z.object({ name: z.string(), address: z.string() }),
  reference: z.string(),
  title: z.string(),
  siteAddress: z.string(),
  leadName: z.string().nullable(),
  startsOn: day.nullable(),
  plannedEndOn: day.nullable(),
  finishedAt: instant.nullable(),
  publications: z.array(publication),
});

export type SheetPrint = z.infer<typeof sheetPrint>;
export type PrintedPublication = z.infer<typeof publication>;
export type PrintedComment = z.infer<typeof comment>;
export type PrintedPhoto = z.infer<typeof photo>;
