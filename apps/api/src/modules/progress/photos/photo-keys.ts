import type { Kernel } from '../../../kernel/context.ts';
import { storageKey } from '../../../kernel/storage/file-storage.ts';

/** Where the files of a photo are kept, known from its identifier alone: whoever removes them needs no row. */
export const photoKeys = (id: string) => ({
  /** As it came, with whatever it tells of its place: read by nobody but the job, and gone after it. */
  incoming: storageKey('photos-incoming', id),
  original: storageKey('photos', id),
  thumb: storageKey('photos-thumb', id),
  screen: storageKey('photos-screen', id),
  print: storageKey('photos-print', id),
});

/** Removes all that is kept of a photo; twice does the same as once. */
export async function discardPhotoFiles({ storage }: Pick<Kernel, 'storage'>, id: string): Promise<void> {
  for (const key of Object.values(photoKeys(id))) await storage.remove(key);
}
