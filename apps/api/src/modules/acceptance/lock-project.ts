import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, orNotFound } from '../../kernel/db/transaction.ts';

const select = { id: true, companyId: true } as const;

/**
 * Locks the project whose reserves or acceptance change: project first, everything of it after, so that a report that begins to be signed
 * holds every reserve that was there. @throws notFound outside the scope.
 */
export async function lockProject(tx: Transaction, id: string): Promise<{ id: string; companyId: string }> {
  await lockRow(tx, 'Project', id);
  return orNotFound(tx.project.findFirst({ where: { id }, select }));
}
