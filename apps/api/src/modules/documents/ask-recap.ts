import { locales } from '@guichet/dto/core/locales';
import type { RecapInput } from '@guichet/dto/documents/document';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { composeRecap } from './compose-recap.ts';
import { assertReaders } from './document-readers.ts';
import { askDocument } from './issue-document.ts';

/** The queue of documents to draw. */
export const MAKE_DOCUMENT = 'make-document';

/** What a document is drawn from, as it stands when it is asked for: a later change of the hours does not move it. */
export interface RecapRequest {
  recap: Awaited<ReturnType<typeof composeRecap>>;
  recipientIds: string[];
}

/**
 * Asks for the recap of a company: its figures are fixed now, the PDF is drawn by a job and kept among the company's documents.
 * Throws invalid on `recipientIds`, `contractIds`, `to`. [AG-08]
 */
export async function askRecap(context: Context, companyId: string, input: RecapInput): Promise<string> {
  await assertOfCompany(context, companyId, input);
  const recap = await composeRecap(context, companyId, input);
  return transaction(context.db, async (tx) => {
    const request: RecapRequest = { recap, recipientIds: input.recipientIds };
    // Whoever is told that it is there finds it.
    const isVisibleToClient = input.isVisibleToClient || input.recipientIds.length > 0;
    const created = await askDocument(tx, context, {
      companyId,
      kind: 'recap',
      title: titleOf(recap),
      input: request,
      isVisibleToClient,
    });
    await context.kernel.jobs.enqueue(tx, MAKE_DOCUMENT, { documentId: created.id });
    return created.id;
  });
}

function titleOf({ language, from, to }: RecapRequest['recap']): string {
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'short', timeZone: 'UTC' });
  const [first, last] = [from, to].map((text) => day.format(new Date(text)));
  return language === 'fr' ? `Récapitulatif du ${first} au ${last}` : `Summary from ${first} to ${last}`;
}

async function assertOfCompany(
  context: Context,
  companyId: string,
  { contractIds, recipientIds }: RecapInput,
): Promise<void> {
  const contracts = await context.db.contract.count({ where: { id: { in: contractIds }, companyId } });
  if (contracts !== new Set(contractIds).size) throw invalid({ contractIds: 'other_company' });
  const document = { companyId, projectId: null, isInvoice: false, createdById: context.actor.userId };
  await assertReaders(context, context.sql, { document, recipientIds });
}
