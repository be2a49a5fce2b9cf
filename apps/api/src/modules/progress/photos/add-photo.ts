import { MAX_PHOTOS, type PhotoRow, type photoFields } from '@guichet/dto/progress/photo';
import type * as z from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound } from '../../../kernel/db/transaction.ts';
import { conflict } from '../../../kernel/errors/problem-error.ts';
import type { ReceivedFile } from '../../tickets/public.ts';
import { touchProject } from '../change-publication.ts';
import { type KeptPhoto, keepPhoto } from './keep-photo.ts';
import { photoSelect, toPhotoRow } from './read-photo.ts';
import { recordPhoto } from './record-photo.ts';

/** The queue of photos whose sizes are to be made. */
export const MAKE_PHOTO_SIZES = 'progress.make-photo-sizes';

type Fields = z.output<typeof photoFields>;

/**
 * Hangs a received photo on a publication: it is there at once, its sizes follow. One that comes a second time with the key of the device
 * that sent it is the first. [WS-09, WS-19]
 * @throws ProblemError of {@link keepPhoto}; notFound outside the scope; conflict `publication.cancelled`, `photo.too_many`.
 */
export function addPhoto(
  context: Context,
  publicationId: string,
  { file, fields }: { file: ReceivedFile; fields: Fields },
): Promise<PhotoRow> {
  return keepPhoto(context, file, {
    takenAt: fields.takenAt,
    findSent: () => findSent(context.db, context, publicationId, fields.clientKey),
    insert: (tx, stored) => insertPhoto(tx, context, publicationId, { stored, fields }),
  });
}

/** Refuses a photo before its bytes are read. @throws notFound outside the scope, conflict `publication.cancelled`. */
export async function assertTakesPhotos({ db }: Context, id: string): Promise<void> {
  const { cancelledAt } = await orNotFound(db.publication.findFirst({ where: { id }, select: { cancelledAt: true } }));
  if (cancelledAt) throw conflict('publication.cancelled');
}

async function insertPhoto(
  tx: Transaction,
  context: Context,
  publicationId: string,
  { stored, fields: { clientKey, position, caption } }: { stored: KeptPhoto; fields: Fields },
): Promise<PhotoRow> {
  const publication = await lockUnfinished(tx, publicationId);
  const sent = await findSent(tx, context, publicationId, clientKey);
  if (sent) return sent;
  const { projectId, companyId, state } = publication;
  const isPublished = state === 'published';
  const others = await tx.photo.aggregate({ where: { publicationId }, _max: { position: true }, _count: true });
  if (others._count >= MAX_PHOTOS) throw conflict('photo.too_many', { max: MAX_PHOTOS });
  const of = { projectId, companyId, publicationId, uploaderId: context.actor.userId, isPublished };
  const row = await tx.photo.create({
    data: {
      ...stored,
      ...of,
      caption: caption ?? null,
      position: position ?? (others._max.position ?? -1) + 1,
      clientKey: clientKey ?? null,
      createdAt: context.clock.now(),
    },
    select: photoSelect,
  });
  await context.kernel.jobs.enqueue(tx, MAKE_PHOTO_SIZES, { photoId: row.id });
  const after = { fileName: row.fileName, caption: row.caption, position: row.position };
  await recordPhoto(tx, context, { ...row, companyId, isPublished, deletedAt: null }, { action: 'created', after });
  if (isPublished) await touchProject(tx, context, projectId);
  return toPhotoRow(row);
}

/**
 * Locks a publication whose photos change: whoever publishes, cancels or deletes it waits, and so does another photo.
 * @throws notFound outside the scope, conflict `publication.cancelled`.
 */
export async function lockUnfinished(tx: Transaction, id: string) {
  await lockRow(tx, 'Publication', id);
  const select = { projectId: true, companyId: true, state: true, cancelledAt: true, body: true } as const;
  const publication = await orNotFound(tx.publication.findFirst({ where: { id }, select }));
  if (publication.cancelledAt) throw conflict('publication.cancelled');
  return publication;
}

/** The photo that a device has sent before, if it has. */
async function findSent(
  db: Pick<Transaction, 'photo'>,
  { actor }: Context,
  publicationId: string,
  clientKey: string | undefined,
): Promise<PhotoRow | undefined> {
  if (!clientKey) return undefined;
  const where = { clientKey, publicationId, uploaderId: actor.userId };
  const row = await db.photo.findFirst({ where, select: photoSelect });
  return row ? toPhotoRow(row) : undefined;
}
