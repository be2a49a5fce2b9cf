import type { PhotoRow } from '@guichet/dto/progress/photo';
import type { Context } from '../../../kernel/context.ts';
import type { Transaction } from '../../../kernel/db/scoped-db.ts';
import { transaction } from '../../../kernel/db/transaction.ts';
import { uuidv7 } from '../../../kernel/ids.ts';
import type { ReceivedFile } from '../../tickets/public.ts';
import { inspectPhoto } from './inspect-photo.ts';
import { photoKeys } from './photo-keys.ts';

/** What is known of a photo once its file is in the store. */
export type KeptPhoto = Awaited<ReturnType<typeof inspectPhoto>> & {
  id: string;
  fileName: string;
  sizeBytes: number;
  sha256: string;
  originalKey: string;
};

/** On what a photo is hung. */
interface Holder {
  takenAt: Parameters<typeof inspectPhoto>[2];
  /** The photo that the device has sent before, if it has. */
  findSent(): Promise<PhotoRow | undefined>;
  /** Writes its row; it may answer the one that another request wrote meanwhile. */
  insert(tx: Transaction, kept: KeptPhoto): Promise<PhotoRow>;
}

/**
 * Keeps the file of a received photo, then its row: nothing half made remains of either. [WS-09, WS-19]
 * @throws ProblemError of {@link inspectPhoto}, and what the holder throws.
 */
export async function keepPhoto(context: Context, file: ReceivedFile, holder: Holder): Promise<PhotoRow> {
  const { storage } = context.kernel;
  const known = await holder.findSent();
  if (known) return known;
  const seen = await inspectPhoto(file, context, holder.takenAt);
  const id = uuidv7(context.clock.now().getTime());
  const { incoming } = photoKeys(id);
  const { name: fileName, sizeBytes, sha256 } = file;
  try {
    await storage.writeFile(incoming, file.path);
    const kept = { ...seen, id, fileName, sizeBytes, sha256, originalKey: incoming };
    const row = await transaction(context.db, (tx) => holder.insert(tx, kept));
    if (row.id !== id) await storage.remove(incoming);
    return row;
  } catch (error) {
    await storage.remove(incoming);
    throw error;
  }
}
