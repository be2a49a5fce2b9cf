import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';

/** What a document is of. */
interface Kept {
  companyId: string;
  projectId: string | null;
  isInvoice: boolean;
}

/**
 * Refuses to announce a document to whoever would not find it: people of another company, those without access, and contacts of few
 * tickets, who reach the documents of their worksites alone, and of an invoice those who see none. Throws invalid on `recipientIds`. [AG-08, AG-14]
 */
export async function assertReaders(
  db: Pick<Transaction, 'user'>,
  { companyId, projectId, isInvoice }: Kept,
  recipientIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(recipientIds)];
  const people = await db.user.findMany({
    where: { id: { in: wanted }, companyId },
    select: { state: true, ticketScope: true, canSeeInvoices: true },
  });
  if (people.length !== wanted.length) throw invalid({ recipientIds: 'other_company' });
  const canFind = (one: (typeof people)[number]) =>
    (one.state === 'active' || one.state === 'invited') &&
    (one.ticketScope === 'company' || projectId !== null) &&
    (one.canSeeInvoices || !isInvoice);
  if (!people.every(canFind)) throw invalid({ recipientIds: 'cannot_read' });
}
