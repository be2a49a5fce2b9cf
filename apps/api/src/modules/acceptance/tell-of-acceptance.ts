import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { type News, notify } from '../notifications/public.ts';
import { findReaders } from '../progress/public.ts';
import type { LockedReport } from './change-report.ts';
import type { LockedReserve } from './change-reserve.ts';

/** Tells the contacts of the company what waits for them: a report to sign, a reserve to agree upon. [WS-15, WS-20] */
export async function tellOwners(tx: Transaction, context: Context, news: AcceptanceNews): Promise<void> {
  await notify(tx, context, { ...news, recipientIds: await findReaders(sqlIn(tx), news.companyId), mail: 'grouped' });
}

/** Tells the staff whom it concerns: who leads the project, and who wrote or lifted what it is about. [WS-15, WS-20] */
export async function tellBuilders(
  tx: Transaction,
  context: Context,
  news: AcceptanceNews,
  concerned: string | null = null,
): Promise<void> {
  const where = { id: news.projectId };
  const { leadId } = await tx.project.findFirstOrThrow({ where, select: { leadId: true } });
  const recipientIds = [...new Set([leadId, concerned])].filter((one) => one !== null);
  await notify(tx, context, { ...news, recipientIds, mail: 'grouped' });
}

type AcceptanceNews = Pick<News, 'kind' | 'key' | 'subject'> & { companyId: string; projectId: string };

/** News of a reserve; what can happen to it again is told again. */
export const reserveNews = (
  kind: Extract<News['kind'], `reserve.${string}`>,
  { id, projectId, companyId, version }: LockedReserve,
): AcceptanceNews => ({ kind, key: `${id}:${version}`, subject: { entity: 'reserve', id }, companyId, projectId });

/** News of a report; what is unlocked and signed again is told again. */
export const reportNews = (
  kind: Extract<News['kind'], `acceptance.${string}`>,
  { id, projectId, companyId, version }: LockedReport,
): AcceptanceNews => ({
  kind,
  key: `${id}:${version}`,
  subject: { entity: 'acceptanceReport', id },
  companyId,
  projectId,
});
