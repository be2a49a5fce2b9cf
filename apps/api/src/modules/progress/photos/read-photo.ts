import type { PhotoRow, photoFileQuery } from '@guichet/dto/progress/photo';
import type * as z from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { Prisma } from '../../../kernel/db/generated/client.ts';
import { orNotFound } from '../../../kernel/db/transaction.ts';
import { notFound } from '../../../kernel/errors/problem-error.ts';
import { SIZE_TYPES } from './draw-photo.ts';

export const photoSelect = {
  id: true,
  projectId: true,
  publicationId: true,
  position: true,
  caption: true,
  fileName: true,
  takenAt: true,
  width: true,
  height: true,
  state: true,
  placeholder: true,
  clientKey: true,
  createdAt: true,
} as const satisfies Prisma.PhotoSelect;

/** A photo as it leaves. */
export const toPhotoRow = ({
  takenAt,
  createdAt,
  ...stored
}: Prisma.PhotoGetPayload<{ select: typeof photoSelect }>): PhotoRow => ({
  ...stored,
  takenAt: takenAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});

const fileSelect = {
  state: true,
  fileName: true,
  contentType: true,
  originalKey: true,
  thumbKey: true,
  screenKey: true,
  printKey: true,
} as const satisfies Prisma.PhotoSelect;

/**
 * Finds one size of a photo that the caller may see.
 * @returns where it is kept, and the name under which it is saved.
 * @throws notFound outside the scope, `photo.not_ready` before its sizes are made and when they could not be.
 */
export async function findPhotoFile(
  { db }: Context,
  id: string,
  size: z.output<typeof photoFileQuery>['size'],
): Promise<{ key: string; contentType: string; name: string }> {
  const photo = await orNotFound(db.photo.findFirst({ where: { id }, select: fileSelect }));
  const key = photo[`${size}Key`];
  if (photo.state !== 'ready' || !key) throw notFound('photo.not_ready');
  const contentType = size === 'original' ? photo.contentType : SIZE_TYPES[size];
  return { key, contentType, name: named(photo.fileName, contentType) };
}

/** With the ending of what it is now: a HEIC leaves as a JPEG, and a name may have lied. */
function named(fileName: string, contentType: string): string {
  const ending = contentType === 'image/jpeg' ? 'jpg' : contentType.replace('image/', '');
  const isRight = new RegExp(`\\.${ending === 'jpg' ? 'jpe?g' : ending}$`, 'i').test(fileName);
  return isRight ? fileName : `${fileName.replace(/\.[^.]{1,10}$/, '')}.${ending}`;
}
