import type { Kernel } from '../../../kernel/context.ts';
import { askAgain, givenUpBefore } from '../../../kernel/jobs/given-up.ts';
import { MAKE_PHOTO_SIZES } from './add-photo.ts';
import { photoKeys } from './photo-keys.ts';

const INCOMING = photoKeys('').incoming.split('/')[0];

/**
 * Mends what a process that was killed left of photos: a file that came and was not noted is removed, and a photo whose sizes were given
 * up has them made after all. [WS-09]
 */
export async function sweepPhotos(kernel: Kernel): Promise<void> {
  await removeUnnoted(kernel, givenUpBefore(kernel));
  await askAgain(kernel, {
    purpose: 'photos that still wait for their sizes',
    queue: MAKE_PHOTO_SIZES,
    input: 'photoId',
    find: (db, asked, page) => db.photo.findMany({ where: { state: 'waiting', ...asked }, ...page }),
  });
}

async function removeUnnoted({ storage, database }: Kernel, before: Date): Promise<void> {
  const db = database.systemDb('files of photos that nobody knows');
  for await (const key of storage.keys()) {
    const id = key.split('/').at(-1) ?? '';
    if (!key.startsWith(`${INCOMING}/`) || createdAt(id) >= before) continue;
    if ((await db.photo.count({ where: { originalKey: key } })) === 0) await storage.remove(key);
  }
}

/** An identifier tells when it was made. */
const createdAt = (id: string): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
