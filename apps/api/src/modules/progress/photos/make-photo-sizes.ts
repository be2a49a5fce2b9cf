import { createHash } from 'node:crypto';
import { type Kernel, systemContext } from '../../../kernel/context.ts';
import type { Prisma } from '../../../kernel/db/generated/client.ts';
import { lockRow, transaction } from '../../../kernel/db/transaction.ts';
import { ProblemError } from '../../../kernel/errors/problem-error.ts';
import { createLine } from '../../../kernel/previews/line.ts';
import { type DrawnPhoto, drawPhoto } from './draw-photo.ts';
import { discardPhotoFiles, photoKeys } from './photo-keys.ts';
import { recordPhoto } from './record-photo.ts';

const select = {
  id: true,
  projectId: true,
  companyId: true,
  publicationId: true,
  state: true,
  isPublished: true,
  deletedAt: true,
  originalKey: true,
  contentType: true,
} as const satisfies Prisma.PhotoSelect;

/** One photo is drawn at a time: what many need at once is the memory of one. */
const line = createLine();

/**
 * Makes the sizes of a photo that arrived, and what is kept of it without its place; what came is removed. May run twice, two at once too,
 * and after the photo is gone. One that cannot be drawn is told as failed. [WS-09]
 */
export const makePhotoSizes = (kernel: Kernel, photoId: string): Promise<void> =>
  line.run(() => makeSizes(kernel, photoId));

async function makeSizes(kernel: Kernel, photoId: string): Promise<void> {
  const db = kernel.database.systemDb('making the sizes of a photo');
  const photo = await db.photo.findUnique({ where: { id: photoId }, select });
  if (photo?.state !== 'waiting') return;
  const contents = await readIfThere(kernel, photo.originalKey);
  const drawn =
    contents &&
    (await drawPhoto(contents, photo.contentType).catch((error: unknown) => {
      kernel.log.info({ photoId, reason: String(error) }, 'a photo cannot be drawn');
      return undefined;
    }));
  const told = drawn ? await store(kernel, photoId, drawn) : ({ state: 'failed' } as const);
  const isThere = await tell(kernel, photoId, told);
  if (isThere) await kernel.storage.remove(photoKeys(photoId).incoming);
  else await discardPhotoFiles(kernel, photoId);
}

/** A store that does not answer is an error, and the job is tried again; a file that it lost is not. */
async function readIfThere({ storage }: Kernel, key: string): Promise<Uint8Array | undefined> {
  try {
    return await storage.read(key);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined;
    throw error;
  }
}

async function store({ storage }: Kernel, id: string, drawn: DrawnPhoto) {
  const { original, thumb, screen, print, ...measured } = drawn;
  const keys = photoKeys(id);
  for (const [size, picture] of Object.entries({ original, thumb, screen, print })) {
    await storage.write(keys[size as keyof typeof keys], picture);
  }
  return {
    state: 'ready',
    ...measured,
    originalKey: keys.original,
    thumbKey: keys.thumb,
    screenKey: keys.screen,
    printKey: keys.print,
    sizeBytes: original.byteLength,
    sha256: createHash('sha256').update(original).digest('hex'),
  } as const;
}

/** @returns whether the photo is still there. */
function tell(kernel: Kernel, id: string, data: Prisma.PhotoUncheckedUpdateInput): Promise<boolean> {
  const db = kernel.database.systemDb('telling that a photo is ready');
  return transaction(db, async (tx) => {
    await lockRow(tx, 'Photo', id);
    const before = await tx.photo.findUnique({ where: { id }, select });
    if (!before) return false;
    // Two that ran at once drew the same.
    if (before.state !== 'waiting') return true;
    const after = await tx.photo.update({ where: { id }, data, select });
    const change = { before: { state: before.state }, after: { state: after.state } };
    await recordPhoto(tx, systemContext(kernel), after, { action: after.state, ...change });
    return true;
  });
}
