import type { Language } from '@guichet/dto/core/scalars';
import type { Permission } from '@guichet/dto/identity/permission';
import { publicUrl } from '../../kernel/base-url.ts';
import type { SystemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { findHolders } from './holders.sql.ts';
import { notify } from './notify.ts';
import type { News } from './plan-news.ts';

/** The same words for everybody: they name nobody, since a mail outlives what it tells of. */
export type HolderWords = Record<Language, { subject: string; paragraphs: string[]; button: string }>;

interface Told extends Pick<News, 'kind' | 'key' | 'subject'> {
  permission: Permission;
  words: HolderWords;
  /** Where the button leads, `/admin/client-changes`. */
  page: string;
}

/** Tells the staff who hold a permission, once to each for one key: that something waits for them, or is amiss. */
export async function notifyHolders(
  tx: Transaction,
  context: SystemContext,
  { permission, words, page, ...news }: Told,
): Promise<void> {
  await notify(tx, context, {
    ...news,
    recipientIds: await findHolders(sqlIn(tx), permission),
    mail: ({ id: recipientId, name, email: address, language }) => {
      const { button, ...said } = words[language];
      return {
        kind: news.kind,
        dedupeKey: `${news.kind}:${news.key}:${recipientId}`,
        to: { name, address },
        language,
        ...said,
        action: { label: button, url: publicUrl(context.kernel, page) },
        recipientId,
      };
    },
  });
}
