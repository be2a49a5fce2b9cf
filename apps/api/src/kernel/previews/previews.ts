import type { Readable } from 'node:stream';
import { PREVIEW_SIDES, type PreviewSize } from '@guichet/dto/core/preview';
import type { Log } from '../context.ts';
import { type FileStorage, storageKey } from '../storage/file-storage.ts';
import { isImageKind, measureImage, shrinkImage } from './image-preview.ts';
import { createLine } from './line.ts';
import { drawPdfPage } from './pdf-page.ts';

/** A file of the protected store, as its row tells of it. */
export interface PreviewedFile {
  id: string;
  storageKey: string;
  contentType: string;
}

/** Small pictures of stored images and PDF documents, each drawn once and kept beside its file. [AG-31] */
export interface Previews {
  /** Draws what is missing. Twice, or two at once, does the same as once; of a file that cannot be drawn it notes so. */
  make(file: PreviewedFile): Promise<void>;
  /** The picture as WebP, drawn now when the job has not come to it yet; `undefined` when the file has none. */
  open(file: PreviewedFile, size: PreviewSize): Promise<Readable | undefined>;
  /** Removes the file, then its pictures: a drawing that is under way finds its file gone and takes itself away. */
  removeWithFile(file: Pick<PreviewedFile, 'id' | 'storageKey'>): Promise<void>;
}

/** Whether files of this content type may have a picture. */
export const isPreviewable = (contentType: string): boolean =>
  isImageKind(contentType) || contentType === 'application/pdf';

const keyOf = (id: string, part: PreviewSize | 'none') => storageKey('previews', `${id}-${part}`);

/** Makes the previews of one process: one drawing at a time, so that its memory stays that of one image. */
export function createPreviews(storage: FileStorage, log: Log): Previews {
  const running = new Map<string, Promise<void>>();
  const line = createLine();
  const draw = (file: PreviewedFile) => line.run(() => drawMissing(storage, log, file));
  const make = (file: PreviewedFile): Promise<void> => {
    const current = running.get(file.id) ?? draw(file).finally(() => running.delete(file.id));
    running.set(file.id, current);
    return current;
  };
  return {
    make,
    async open(file, size) {
      if (!isPreviewable(file.contentType)) return undefined;
      const key = keyOf(file.id, size);
      if (!(await storage.has(key))) await make(file);
      return (await storage.has(key)) ? storage.stream(key) : undefined;
    },
    async removeWithFile({ id, storageKey: source }) {
      await storage.remove(source);
      await removePictures(storage, id);
    },
  };
}

async function removePictures(storage: FileStorage, id: string): Promise<void> {
  for (const part of ['small', 'screen', 'none'] as const) await storage.remove(keyOf(id, part));
}

/** Both pictures are in memory before the first is written, the last one says that all is there; writing is all or nothing. */
async function drawMissing(storage: FileStorage, log: Log, file: PreviewedFile): Promise<void> {
  const { id, contentType } = file;
  if (!isPreviewable(contentType)) return;
  if ((await storage.has(keyOf(id, 'screen'))) || (await storage.has(keyOf(id, 'none')))) return;
  const contents = await readIfThere(storage, file.storageKey);
  if (!contents) return;
  const pictures = await drawPictures(contents, contentType).catch((error: unknown) => {
    log.info({ id, reason: String(error) }, 'a file has no preview');
    return [['none', new Uint8Array()]] as const;
  });
  for (const [part, picture] of pictures) await storage.write(keyOf(id, part), picture);
  if (!(await storage.has(file.storageKey))) await removePictures(storage, id);
}

/** A file that was removed meanwhile is nothing; one that cannot be read is an error. */
async function readIfThere(storage: FileStorage, key: string): Promise<Uint8Array | undefined> {
  try {
    return await storage.read(key);
  } catch (error) {
    if (await storage.has(key)) throw error;
    return undefined;
  }
}

/** @throws Error when the file is broken, or too large to be unpacked. */
async function drawPictures(
  contents: Uint8Array,
  contentType: string,
): Promise<(readonly [PreviewSize, Uint8Array])[]> {
  const picture = isImageKind(contentType) ? contents : await drawPdfPage(contents);
  const measured = await measureImage(picture, isImageKind(contentType) ? contentType : 'image/png');
  if (!measured) throw new Error('The image is broken or too large');
  const draw = async (size: PreviewSize) => [size, await shrinkImage(picture, PREVIEW_SIDES[size])] as const;
  return [await draw('small'), await draw('screen')];
}
