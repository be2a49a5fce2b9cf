import { publicUrl } from '../../kernel/base-url.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import { lockRow, transaction } from '../../kernel/db/transaction.ts';
import { type News, notify } from '../notifications/public.ts';

type Reason = 'failures' | 'gone' | 'creator_inactive';

/** Stops a webhook by itself and tells its creator as they chose, once; somebody who has looked starts it again. */
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
    if (reason === 'creator_inactive') return;
    const news = pausedNews(kernel, { ...webhook, id, reason });
    await notify(tx, systemContext(kernel), { ...news, recipientIds: [webhook.createdById] });
  });
  kernel.feed.announce();
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
  reason: 'failures' | 'gone';
}

function pausedNews(kernel: Kernel, { id, version, name, url, reason }: Paused): News {
  return {
    kind: reason === 'gone' ? 'webhook.gone' : 'webhook.failing',
    key: `${id}:${version}`,
    subject: { entity: 'webhook', id },
    mail: ({ id: recipientId, language, ...person }) => {
      const words = WORDS[language];
      return {
        kind: 'webhook.paused',
        dedupeKey: `webhook-paused:${id}:${version}`,
        to: { name: person.name, address: person.email },
        language,
        subject: words.subject(name),
        paragraphs: [words[reason](url), words.resume],
        action: { label: words.action, url: publicUrl(kernel, `/admin/webhooks/${id}`) },
        recipientId,
      };
    },
  };
}

const WORDS = {
  fr: {
    subject: (name: string) => `Webhook « ${name} » en pause`,
    failures: (url: string) => `Trop d’envois d’affilée ont échoué vers ${url} : le webhook est en pause.`,
    gone: (url: string) => `${url} répond que cette adresse n’existe plus : le webhook est en pause.`,
    resume: 'Une fois la cause trouvée, vous pouvez le réactiver : ce qui attendait partira alors.',
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
