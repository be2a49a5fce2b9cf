import type { Readable } from 'node:stream';
import sharp from 'sharp';
import type { Context, Kernel } from '../../kernel/context.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import { isImage } from './file-kinds.ts';

const THUMBNAIL_WIDTH = 480;
/** An image is refused past this when it would be unpacked in memory: 30,000 × 30,000 would take 3.6 GB. */
const MAX_PIXELS = 60_000_000;

/** A stored file and what is said of it, for whoever may see it. @throws notFound outside the scope, or when the store lost it. */
export async function openAttachment(
  context: Context,
  id: string,
): Promise<{ name: string; contentType: string; sizeBytes: number; stream: Readable }> {
  const file = await findFile(context, id);
  const { storage } = context.kernel;
  if (!(await storage.has(file.storageKey))) throw notFound('file.missing');
  return { ...file, stream: await storage.stream(file.storageKey) };
}

/** A small WebP of an image, made once. @throws notFound for other files, and for images too large or broken to be unpacked. */
export async function readThumbnail(context: Context, id: string): Promise<Uint8Array> {
  const file = await findFile(context, id);
  if (!isImage(file.contentType)) throw notFound('file.no_thumbnail');
  const { storage } = context.kernel;
  const key = thumbnailKey(id);
  if (await storage.has(key)) return storage.read(key);
  const thumbnail = await makeThumbnail(await storage.read(file.storageKey));
  await storage.write(key, thumbnail);
  return thumbnail;
}

/** Removes the files of rows that are gone. One that cannot be removed is told to the log: the rows stay gone. */
export async function discardFiles(
  { storage, log }: Kernel,
  files: readonly { id: string; storageKey: string }[],
): Promise<void> {
  const keys = files.flatMap((file) => [file.storageKey, thumbnailKey(file.id)]);
  const removals = await Promise.allSettled(keys.map((key) => storage.remove(key)));
  const failures = removals.filter((removal) => removal.status === 'rejected');
  if (failures.length > 0)
    log.warn({ err: failures[0]?.reason, count: failures.length }, 'files of deleted rows remain');
}

const thumbnailKey = (id: string) => storageKey('thumbnails', id);

const findFile = ({ db }: Context, id: string) =>
  orNotFound(
    db.attachment.findFirst({
      where: { id },
      select: { name: true, contentType: true, sizeBytes: true, storageKey: true },
    }),
  );

/** Re-encoded from the pixels: neither metadata nor anything hidden behind the image survives. */
async function makeThumbnail(contents: Uint8Array): Promise<Uint8Array> {
  try {
    return await sharp(contents, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize({ width: THUMBNAIL_WIDTH, height: THUMBNAIL_WIDTH, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer();
  } catch {
    throw notFound('file.no_thumbnail');
  }
}
