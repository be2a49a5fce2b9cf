import type { Kernel } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { givenUpBefore } from '../../kernel/jobs/given-up.ts';
import { ERASE_PERSON } from './erase-person.ts';
import { EXPORT_PERSON } from './personal-export.ts';

/**
 * Asks again for the erasures and the archives whose job was given up, as while the store did not answer for longer than it is tried: nobody
 * could ask for them anew. Each may run twice. [AG-34]
 */
export async function resumeUnfinished(kernel: Kernel): Promise<void> {
  const createdAt = { lt: givenUpBefore(kernel) };
  await transaction(kernel.database.systemDb('what people asked of their data is taken up again'), async (tx) => {
    const { erasure, personalExport }: Transaction = tx;
    const select = { id: true } as const;
    for (const { id } of await erasure.findMany({ where: { state: { not: 'done' }, createdAt }, select }))
      await kernel.jobs.enqueue(tx, ERASE_PERSON, { erasureId: id });
    const where = { state: 'waiting' as const, createdAt, expiresAt: { gt: kernel.clock.now() } };
    for (const { id } of await personalExport.findMany({ where, select }))
      await kernel.jobs.enqueue(tx, EXPORT_PERSON, { exportId: id });
  });
}
