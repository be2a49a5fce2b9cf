import type { Readable } from 'node:stream';
import type { PreviewSize } from '@guichet/dto/core/preview';
import type { Context, Kernel } from '../../kernel/context.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors/problem-error.ts';

/** The queue of files whose pictures are to be drawn. */
export const DRAW_PREVIEWS = 'tickets.draw-previews';

/** A stored file and what is said of it, for whoever may see it. @throws notFound outside the scope, or when the store lost it. */
export async function openAttachment(
  context: Context,
  id: string,
): Promise<{ name: string; contentType: string; sizeBytes: number; stream: Readable }> {
  const file = await findFile(context, id);
  return { ...file, stream: await context.kernel.storage.stream(file.storageKey) };
}

/** A picture of a file as WebP. @throws notFound for a file that has none: of another kind, broken, or too large to be unpacked. */
export async function openPreview(context: Context, id: string, size: PreviewSize): Promise<Readable> {
  const picture = await context.kernel.previews.open(await findFile(context, id), size);
  if (!picture) throw notFound('attachment.no_preview');
  return picture;
}

/** Draws the pictures of a file that was attached, unless it is gone meanwhile. The job may run twice. */
export async function drawPreviews(kernel: Kernel, attachmentId: string): Promise<void> {
  const db = kernel.database.systemDb('drawing the pictures of a file');
  const file = await db.attachment.findUnique({ where: { id: attachmentId }, select });
  if (file) await kernel.previews.make(file);
}

/** Removes the files of rows that are gone. One that cannot be removed is told to the log: the rows stay gone. */
export async function discardFiles(
  { previews, log }: Kernel,
  files: readonly { id: string; storageKey: string }[],
): Promise<void> {
  const removals = await Promise.allSettled(files.map((file) => previews.removeWithFile(file)));
  const failures = removals.filter((removal) => removal.status === 'rejected');
  if (failures.length > 0)
    log.warn({ err: failures[0]?.reason, count: failures.length }, 'files of deleted rows remain');
}

const select = { id: true, name: true, contentType: true, sizeBytes: true, storageKey: true } as const;

const findFile = ({ db }: Context, id: string) => orNotFound(db.attachment.findFirst({ where: { id }, select }));
