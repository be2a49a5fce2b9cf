import type { Context, Kernel } from '../../kernel/context.ts';
import { orNotFound, transaction } from '../../kernel/db/transaction.ts';
import { forbidden, notFound } from '../../kernel/errors/problem-error.ts';
import { lockPublication, markDeleted } from './change-publication.ts';
import { mayDelete } from './publication-abilities.ts';

/** How long a publication that was deleted can come back, in days. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 3_600_000;
/** How many go in one turn of the nightly job. */
const TURN = 100;

/**
 * Deletes a publication with its photos and all that was said of it, whoever wrote it. [WS-10]
 * @throws notFound, forbidden without the right for what is not one's own draft.
 */
export function deletePublication(context: Context, id: string): Promise<void> {
  return transaction(context.db, async (tx) => {
    const before = await lockPublication(tx, id);
    if (!mayDelete(context.actor, before)) throw forbidden();
    await markDeleted(tx, context, before, context.clock.now());
  });
}

/**
 * Takes the deletion of a publication back within thirty days. [WS-10]
 * @throws notFound when it is not deleted or has been for longer, forbidden as the deletion does.
 */
export function undeletePublication(context: Context, id: string): Promise<void> {
  const db = context.kernel.database.systemDb('the scope leaves out what was deleted');
  return transaction(db, async (tx) => {
    const before = await lockPublication(tx, id);
    if (!before.deletedAt || before.deletedAt <= goneBefore(context)) throw notFound();
    if (!mayDelete(context.actor, before)) throw forbidden();
    await orNotFound(context.db.project.findFirst({ where: { id: before.projectId }, select: { id: true } }));
    await markDeleted(tx, context, before, null);
  });
}

/** Removes what was deleted more than thirty days ago for good: files first, so that a job that dies has nothing left behind. */
export async function sweepDeletedPublications(kernel: Kernel): Promise<void> {
  const db = kernel.database.systemDb('what was deleted long ago goes for good');
  const where = { deletedAt: { lte: goneBefore(kernel) } };
  const keys = { originalKey: true, thumbKey: true, screenKey: true, printKey: true } as const;
  for (;;) {
    const gone = await db.publication.findMany({
      where,
      select: { id: true, photos: { select: keys } },
      orderBy: { deletedAt: 'asc' },
      take: TURN,
    });
    if (gone.length === 0) return;
    const files = gone.flatMap(({ photos }) => photos.flatMap((photo) => Object.values(photo)));
    for (const key of files) if (key) await kernel.storage.remove(key);
    await db.publication.deleteMany({ where: { ...where, id: { in: gone.map(({ id }) => id) } } });
  }
}

const goneBefore = ({ clock }: Pick<Kernel, 'clock'>) => new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
