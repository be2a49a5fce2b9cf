import type { Kernel } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { givenUpBefore } from '../../kernel/jobs/given-up.ts';
import { DRAW_ACCEPTANCE } from './make-acceptance-document.ts';

/**
 * Asks again for the documents of sealed reports whose drawing was given up, as while the store did not answer: both sides have signed, and
 * nobody can ask for them anew. Each may be drawn twice. [WS-20]
 */
export async function redrawReports(kernel: Kernel): Promise<void> {
  const createdAt = { lt: givenUpBefore(kernel) };
  await transaction(kernel.database.systemDb('sealed reports that still have no document'), async (tx) => {
    const where = { kind: 'acceptance_report', state: { not: 'ready' as const }, createdAt };
    for (const { id } of await tx.document.findMany({ where, select: { id: true } }))
      await kernel.jobs.enqueue(tx, DRAW_ACCEPTANCE, { documentId: id });
  });
}
