import { webhook } from '@guichet/dto/webhooks/webhook';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { FactList } from '@guichet/ui-kit/layout/section.tsx';
import { useParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { eventWords } from './event-names.ts';
import { WebhookActions } from './webhook-actions.tsx';
import { WebhookState } from './webhook-state.tsx';

/** One webhook: what it hears of, and how each telling went. */
export function WebhookPage() {
  const t = useText();
  const format = useFormat();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(webhook, id);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  return (
    <div className="g-page">
      <PageHeader
        title={item.name}
        badge={<WebhookState webhook={item} />}
        parent={{ to: '/webhooks', label: t('layout.pages.webhooks') }}
        actions={<WebhookActions item={item} />}
      />
      {item.pausedReason && (
        <p className={item.pausedReason === 'by_hand' ? 'g-notice' : 'g-notice g-notice-warning'}>
          {t(`webhooks.pausedReasons.${item.pausedReason}`)}
        </p>
      )}
      <FactList
        facts={[
          [t('webhooks.url'), item.url],
          [t('webhooks.events'), format.list(item.events.map(eventWords(t)))],
          [
            t('webhooks.createdBy'),
            t('apiKeys.createdByOn', { name: item.createdByName, day: format.date(item.createdAt) }),
          ],
          [t('webhooks.previousSecretUntil'), item.previousSecretUntil && format.dateTime(item.previousSecretUntil)],
          [t('webhooks.lastSuccessAt'), item.lastSuccessAt && format.dateTime(item.lastSuccessAt)],
        ]}
      />
      <DeliveryLog webhookId={id} />
    </div>
  );
}
