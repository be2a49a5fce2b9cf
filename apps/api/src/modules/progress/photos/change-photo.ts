import type { RichText } from '@guichet/dto/core/rich-text';
import { isEmptyRichText, photoIdsOf } from '@guichet/dto/core/rich-text-reading';
import type { PhotoRow, updatePhotoInput } from '@guichet/dto/progress/photo';
import type * as z from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../kernel/db/scoped-db.ts';
import { orNotFound, transaction } from '../../../kernel/db/transaction.ts';
import { conflict, notFound } from '../../../kernel/errors/problem-error.ts';
import { lockUnfinished } from './add-photo.ts';
import { photoSelect, toPhotoRow } from './read-photo.ts';
import { recordPhoto } from './record-photo.ts';

/** The queue of photos that are gone and whose files follow. */
export const DISCARD_PHOTO = 'progress.discard-photo';

const select = { ...photoSelect, companyId: true, isPublished: true, deletedAt: true } as const;

/** Gives a photo its words, or another place among the others. @throws notFound, conflict `publication.cancelled`. [WS-09] */
export function updatePhoto(
  context: Context,
  id: string,
  { caption, position }: z.output<typeof updatePhotoInput>,
): Promise<PhotoRow> {
  return transaction(context.db, async (tx) => {
    await lockPublicationOf(tx, id);
    const before = await orNotFound(tx.photo.findFirst({ where: { id }, select }));
    const data = { ...(caption !== undefined && { caption }), ...(position !== undefined && { position }) };
    const after = await tx.photo.update({ where: { id }, data, select });
    await recordPhoto(tx, context, after, { action: 'updated', before, after });
    const { companyId: _, isPublished: __, deletedAt: ___, ...row } = after;
    return toPhotoRow(row);
  });
}

/**
 * Takes a photo off its publication; its files follow. [WS-09]
 * @throws notFound; conflict `publication.cancelled`, `photo.in_text` while the text shows it, `photo.last` when what is published would
 * say nothing any more.
 */
export function deletePhoto(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const { publicationId, publication } = await lockPublicationOf(tx, id);
    const before = await orNotFound(tx.photo.findFirst({ where: { id }, select }));
    const body = publication.body as RichText;
    if (photoIdsOf(body).includes(id)) throw conflict('photo.in_text');
    if (publication.state === 'published' && isEmptyRichText(body) && before.state !== 'failed') {
      const others = { publicationId, id: { not: id }, state: { not: 'failed' } } as const;
      if ((await tx.photo.count({ where: others })) === 0) throw conflict('photo.last');
    }
    await tx.photo.delete({ where: { id } });
    await context.kernel.jobs.enqueue(tx, DISCARD_PHOTO, { photoId: id });
    const { fileName, caption, position } = before;
    await recordPhoto(tx, context, before, { action: 'deleted', before: { fileName, caption, position } });
  });
}

/** @throws notFound outside the scope, conflict `publication.cancelled`. */
async function lockPublicationOf(tx: Transaction, id: string) {
  const { publicationId } = await orNotFound(tx.photo.findFirst({ where: { id }, select: { publicationId: true } }));
  if (!publicationId) throw notFound();
  return { publicationId, publication: await lockUnfinished(tx, publicationId) };
}
