import type { Language } from '@guichet/dto/core/scalars';
import { publicUrl } from '../../kernel/base-url.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, transaction } from '../../kernel/db/transaction.ts';
import { type HolderWords, type News, notify, notifyHolders } from '../notifications/public.ts';
import { pauseWords } from './pause-words.ts';

type Reason = 'failures' | 'gone' | 'creator_inactive';

/**
 * Stops a webhook by itself and tells its creator as they chose, once; where they are gone, those who may manage webhooks. Somebody who has
 * looked starts it again.
 */
export async function pauseWebhook(kernel: Kernel, id: string, reason: Reason): Promise<void> {
  await transaction(kernel.database.systemDb('a webhook pauses by itself'), async (tx) => {
    await lockRow(tx, 'Webhook', id);
    const webhook = await tx.webhook.findUnique({ where: { id }, select });
    if (!webhook?.isActive) return;
    const after = { isActive: false, pausedReason: reason };
    await tx.webhook.update({ where: { id }, data: { ...after, version: { increment: 1 } }, select: { id: true } });
    await recordChange(tx, systemContext(kernel), {
      entity: 'webhook',
      entityId: id,
      action: 'paused',
      before: { isActive: true, pausedReason: null },
      after,
      audience: { createdById: webhook.createdById },
    });
    await tellOfPause(tx, kernel, { ...webhook, id, reason });
  });
  kernel.feed.announce();
}

function tellOfPause(tx: Transaction, kernel: Kernel, paused: Paused & { createdById: string }): Promise<void> {
  const context = systemContext(kernel);
  const { id, reason, createdById } = paused;
  if (reason !== 'creator_inactive')
    return notify(tx, context, { ...pausedNews(kernel, { ...paused, reason }), recipientIds: [createdById] });
  return notifyHolders(tx, context, {
    permission: 'webhooks.write',
    kind: 'webhook.orphaned',
    key: keyOf(paused),
    subject: { entity: 'webhook', id },
    words: { fr: orphanWords('fr', paused), en: orphanWords('en', paused) },
    page: pageOf(paused),
  });
}

const select = {
  name: true,
  url: true,
  isActive: true,
  version: true,
  createdById: true,
} as const;

interface Paused {
  id: string;
  version: number;
  name: string;
  url: string;
  reason: Reason;
}

/** Each pause is told of once. */
const keyOf = ({ id, version }: Paused) => `${id}:${version}`;
const pageOf = ({ id }: Paused) => `/admin/webhooks/${id}`;

function orphanWords(language: Language, { name, url }: Paused): HolderWords[Language] {
  const words = pauseWords[language];
  const { subject, action: button } = words;
  return { subject: subject(name), paragraphs: [words.creator_inactive(url), words.takeOver], button };
}

function pausedNews(kernel: Kernel, paused: Paused & { reason: 'failures' | 'gone' }): News {
  const { id, name, url, reason } = paused;
  return {
    kind: reason === 'gone' ? 'webhook.gone' : 'webhook.failing',
    key: keyOf(paused),
    subject: { entity: 'webhook', id },
    mail: ({ id: recipientId, language, ...person }) => {
      const words = pauseWords[language];
      return {
        kind: 'webhook.paused',
        dedupeKey: `webhook-paused:${keyOf(paused)}`,
        to: { name: person.name, address: person.email },
        language,
        subject: words.subject(name),
        paragraphs: [words[reason](url), words.resume],
        action: { label: words.action, url: publicUrl(kernel, pageOf(paused)) },
        recipientId,
      };
    },
  };
}
