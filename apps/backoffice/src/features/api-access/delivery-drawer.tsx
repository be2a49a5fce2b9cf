import type { ItemOf, RowOf } from '@guichet/dto/core/resource';
import { webhookDelivery } from '@guichet/dto/webhooks/webhook-delivery';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { Badge, type Tone } from '@guichet/ui-kit/layout/badge.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { FactList, Section } from '@guichet/ui-kit/layout/section.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../texts/load-texts.ts';
import { eventWords } from './event-names.ts';
import { useLogRefresh } from './use-log-refresh.ts';

type Row = RowOf<typeof webhookDelivery>;

const TONES: Record<Row['state'], Tone> = {
  waiting: 'accent',
  delivered: 'good',
  failed: 'danger',
  dropped: 'neutral',
};

/** A message as it was sent, and its answer. */
export function DeliveryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { item, error, retry } = useResourceItem(webhookDelivery, id);
  return (
    <Drawer title={item ? eventWords(t)(item.event) : t('webhooks.log')} onClose={onClose}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {!item && !error && <PageSkeleton />}
      {item && <Delivery item={item} />}
    </Drawer>
  );
}

function Delivery({ item }: { item: ItemOf<typeof webhookDelivery> }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <FactList
        facts={[
          [t('webhooks.state'), <DeliveryState key="state" delivery={item} />],
          [t('webhooks.answer'), item.statusCode],
          [t('webhooks.why'), item.error && t(`webhooks.errors.${item.error}`)],
          [t('webhooks.attempts'), format.number(item.attempts)],
          [t('webhooks.duration'), item.durationMs !== null && t('webhooks.milliseconds', { count: item.durationMs })],
          [t('webhooks.nextAttemptAt'), item.nextAttemptAt && format.dateTime(item.nextAttemptAt)],
          [t('webhooks.deliveredAt'), item.deliveredAt && format.dateTime(item.deliveredAt)],
          ['webhook-id', <code key="id">{item.eventId}</code>],
        ]}
      />
      <RepeatDelivery item={item} />
      <Text title={t('webhooks.payload')} text={indented(item.payload)} />
      <Text title={t('webhooks.responseExcerpt')} text={item.responseExcerpt} />
    </>
  );
}

function RepeatDelivery({ item }: { item: ItemOf<typeof webhookDelivery> }) {
  const t = useText();
  const api = useApi();
  const repeat = useCommand(() => api.command(`/webhook-deliveries/${item.id}/repeat`), {
    done: t('webhooks.repeated'),
    onDone: useLogRefresh(),
  });
  if (!item.abilities.repeat) return null;
  return (
    <div>
      <Button onClick={() => repeat.run()} isBusy={repeat.isBusy}>
        {t('webhooks.repeat')}
      </Button>
    </div>
  );
}

function Text({ title, text }: { title: string; text: string | null }) {
  if (!text) return null;
  return (
    <Section title={title}>
      <div className="g-notice g-prose">
        <code>{text}</code>
      </div>
    </Section>
  );
}

export function DeliveryState({ delivery }: { delivery: Row }) {
  const t = useText();
  return <Badge tone={TONES[delivery.state]}>{t(`webhooks.deliveryStates.${delivery.state}`)}</Badge>;
}

function indented(payload: string | null): string | null {
  return payload && JSON.stringify(JSON.parse(payload), null, 2);
}
