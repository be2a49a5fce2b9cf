import * as z from 'zod';
import { day, id, instant, line, optionalLine, optionalParagraph, paragraph } from '../core/scalars.ts';
import { photo, photoFields } from '../progress/photo.ts';

/** The most reserves of one project: its list comes whole. */
export const MAX_RESERVES = 500;

/** `lifted`: staff say that it is put right; `accepted`: the other side agrees. [WS-20] */
export const reserveState = z.enum(['open', 'lifted', 'accepted']);

/** As it was found, or once it is put right. */
const reservePhotoRole = z.enum(['found', 'proof']);

/** The most photos of one reserve. */
export const MAX_RESERVE_PHOTOS = 20;

/** The fields beside the file of a photo of a reserve. */
export const reservePhotoFields = photoFields.extend({ role: reservePhotoRole });

/** Where a reserve is on a photo: parts of its width and height. */
const pin = z.strictObject({ photoId: id, x: z.number().min(0).max(1), y: z.number().min(0).max(1) });

/** What is still to be put right before the work is accepted. [WS-20] */
export const reserve = z
  .object({
    id,
    projectId: id,
    /** Counted for each project. */
    number: z.int(),
    title: z.string(),
    description: z.string().nullable(),
    place: z.string().nullable(),
    pin: pin.nullable(),
    dueOn: day.nullable(),
    /** Still open after its day. */
    isOverdue: z.boolean(),
    state: reserveState,
    createdByName: z.string().nullable(),
    liftedAt: instant.nullable(),
    liftedByName: z.string().nullable(),
    liftNote: z.string().nullable(),
    acceptedAt: instant.nullable(),
    acceptedByName: z.string().nullable(),
    /** Why it was opened again, the last time. */
    reopenReason: z.string().nullable(),
    photos: z.array(photo.extend({ role: reservePhotoRole })),
    version: z.int(),
    createdAt: instant,
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Reserve' });
export type ReserveRow = z.infer<typeof reserve>;

/** The reserves of a project by their numbers, with what their reader may add. */
export const reserveList = z
  .object({ rows: z.array(reserve), abilities: z.record(z.string(), z.boolean()) })
  .meta({ id: 'ReserveList' });

const what = {
  title: line(200),
  description: optionalParagraph(5000),
  place: optionalLine(200),
  pin: pin.nullish(),
};

export const createReserveInput = z.strictObject({ ...what, dueOn: day.nullish() });

/** What a client names at the acceptance: its day is the business's to say. */
export const proposeReserveInput = z.strictObject(what);

export const updateProposalInput = proposeReserveInput.partial();

export const updateReserveInput = createReserveInput.partial();

export const liftReserveInput = z.strictObject({ note: optionalParagraph(2000) });

export const reopenReserveInput = z.strictObject({ reason: paragraph(1000) });
