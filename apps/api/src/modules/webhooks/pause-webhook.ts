import { publicUrl } from '../../kernel/base-url.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { lockRow, transaction } from '../../kernel/db/transaction.ts';
import { queueMail } from '../mails/public.ts';

type Reason = 'failures' | 'gone' | 'creator_inactive';

/** Stops a webhook by itself and tells its creator by mail, once; somebody who has looked starts it again. */
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
    if (reason !== 'creator_inactive') await tellCreator(tx, kernel, { ...webhook, id, reason });
  });
  kernel.feed.announce();
}

const select = {
  name: true,
  url: true,
  isActive: true,
  version: true,
  createdById: true,
  createdBy: { select: { firstName: true, lastName: true, email: true, language: true } },
} as const;

interface Paused {
  id: string;
  version: number;
  name: string;
  url: string;
  reason: 'failures' | 'gone';
  createdById: string;
  createdBy: { firstName: string; lastName: string; email: string; language: string };
}

function tellCreator(tx: Transaction, kernel: Kernel, paused: Paused): Promise<void> {
  const { id, name, url, reason, createdBy } = paused;
  const language = createdBy.language === 'en' ? 'en' : 'fr';
  const words = WORDS[language];
  return queueMail(tx, kernel, {
    kind: 'webhook.paused',
    dedupeKey: `webhook-paused:${id}:${paused.version}`,
    to: { name: `${createdBy.firstName} ${createdBy.lastName}`, address: createdBy.email },
    language,
    subject: words.subject(name),
    paragraphs: [words[reason](url), words.resume],
    action: { label: words.action, url: publicUrl(kernel, `/admin/webhooks/${id}`) },
    recipientId: paused.createdById,
  });
}

const WORDS = {
  fr: {
    subject: (name: string) => `Webhook « ${name} » en pause`,
    failures: (url: string) => `Trop d’envois d’affilée ont échoué vers ${url} : le webhook est en pause.`,
    gone: (url: string) => `${url} répond que cette adresse n’existe plus : le webhook est en pause.`,
    resume: 'Une fois la cause trouvée, vous pouvez le réactiver : ce qui attendait partira alors.',
    action: 'Voir les envois',
  },
  en: {
    subject: (name: string) => `Webhook “${name}” is paused`,
    failures: (url: string) => `Too many deliveries in a row to ${url} failed: the webhook is paused.`,
    gone: (url: string) => `${url} answers that this address no longer exists: the webhook is paused.`,
    resume: 'Once the cause is found, you can start it again: what was waiting will then leave.',
    action: 'See the deliveries',
  },
} as const;
