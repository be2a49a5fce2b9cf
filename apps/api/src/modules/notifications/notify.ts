import type { SystemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { insertNews } from './news.sql.ts';
import { type News, planNews } from './plan-news.ts';
import { findRecipients } from './recipients.sql.ts';

/**
 * Tells people of something, in the transaction of what it tells and as each of them chose: in the page, by mail, in the digest.
 * Two statements, however many people. Who is told is decided by whoever calls. [AG-07, AG-15]
 */
export async function notify(
  tx: Transaction,
  context: Pick<SystemContext, 'actor' | 'clock' | 'kernel' | 'requestId'>,
  news: News & { recipientIds: readonly string[] },
): Promise<void> {
  const sql = sqlIn(tx);
  const planned = planNews(context, news, await findRecipients(sql, news.recipientIds));
  await insertNews(sql, { ...planned, actorId: context.actor?.userId ?? null, requestId: context.requestId });
}
