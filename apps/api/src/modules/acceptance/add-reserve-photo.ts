import { MAX_RESERVE_PHOTOS, type reservePhotoFields } from '@guichet/dto/acceptance/reserve';
import type { PhotoRow } from '@guichet/dto/progress/photo';
import type * as z from 'zod';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { keepPhoto, MAKE_PHOTO_SIZES, photoSelect, recordPhoto, toPhotoRow, touchProject } from '../progress/public.ts';
import type { ReceivedFile } from '../tickets/public.ts';
import { lockReserve } from './change-reserve.ts';
import { refuseKept } from './withdraw-reserve.ts';

type Fields = z.output<typeof reservePhotoFields>;
type Kept = Parameters<Parameters<typeof keepPhoto>[2]['insert']>[1];

/**
 * Hangs a photo on a reserve: as it was found, or as proof that it is put right. Sent twice, it is kept once. [WS-20]
 * @param isProposal through the door of proposals: only on what they named themselves, and nobody has handled yet.
 * @throws as {@link keepPhoto}; notFound outside the scope, conflict `photo.too_many` and those of {@link refuseKept}.
 */
export function addReservePhoto(
  context: Context,
  reserveId: string,
  { file, fields, isProposal = false }: { file: ReceivedFile; fields: Fields; isProposal?: boolean },
): Promise<PhotoRow> {
  return keepPhoto(context, file, {
    takenAt: fields.takenAt,
    findSent: () => findSent(context.db, context, reserveId, fields.clientKey),
    insert: (tx, kept) => insert(tx, context, reserveId, { kept, fields, isProposal }),
  });
}

async function insert(
  tx: Transaction,
  context: Context,
  reserveId: string,
  { kept, fields, isProposal }: { kept: Kept; fields: Fields; isProposal: boolean },
): Promise<PhotoRow> {
  const { role, clientKey, position, caption = null } = fields;
  const reserve = await lockReserve(tx, reserveId);
  const { projectId, companyId } = reserve;
  const sent = await findSent(tx, context, reserveId, clientKey);
  if (sent) return sent;
  if (isProposal) await refuseKept(tx, context.actor, reserve);
  const others = await tx.photo.count({ where: { reserveId } });
  if (others >= MAX_RESERVE_PHOTOS) throw conflict('photo.too_many', { max: MAX_RESERVE_PHOTOS });
  const of = { projectId, companyId, reserveId, reserveRole: role, uploaderId: context.actor.userId };
  const shown = { isPublished: true, caption, position: position ?? others, clientKey: clientKey ?? null };
  const data = { ...kept, ...of, ...shown, createdAt: context.clock.now() };
  const row = await tx.photo.create({ data, select: photoSelect });
  await context.kernel.jobs.enqueue(tx, MAKE_PHOTO_SIZES, { photoId: row.id });
  const after = { fileName: row.fileName, caption: row.caption };
  await recordPhoto(
    tx,
    context,
    { ...row, companyId, isPublished: true, deletedAt: null },
    { action: 'created', after },
  );
  const about = { entity: 'reserve', entityId: reserveId, companyId, place: { projectId }, audience: { companyId } };
  await recordChange(tx, context, { ...about, action: 'photographed', after: { photoId: row.id, role } });
  await touchProject(tx, context, projectId);
  return toPhotoRow(row);
}

async function findSent(
  db: Pick<Transaction, 'photo'>,
  { actor }: Context,
  reserveId: string,
  clientKey: string | undefined,
): Promise<PhotoRow | undefined> {
  if (!clientKey) return undefined;
  const where = { clientKey, reserveId, uploaderId: actor.userId };
  const row = await db.photo.findFirst({ where, select: photoSelect });
  return row ? toPhotoRow(row) : undefined;
}
