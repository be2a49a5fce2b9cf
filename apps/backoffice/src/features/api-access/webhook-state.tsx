import type { RowOf } from '@guichet/dto/core/resource';
import type { webhook as webhookResource } from '@guichet/dto/webhooks/webhook';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { useText } from '../../texts/load-texts.ts';

/** Whether it sends; paused by itself, somebody should look. */
export function WebhookState({ webhook }: { webhook: RowOf<typeof webhookResource> }) {
  const t = useText();
  if (webhook.isActive) {
    const tone = webhook.failures > 0 ? 'warning' : 'good';
    return <Badge tone={tone}>{t(webhook.failures > 0 ? 'webhooks.failing' : 'webhooks.active')}</Badge>;
  }
  return <Badge tone={webhook.pausedReason === 'by_hand' ? 'neutral' : 'danger'}>{t('webhooks.paused')}</Badge>;
}
