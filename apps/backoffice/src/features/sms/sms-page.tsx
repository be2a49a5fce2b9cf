import { spacedNumber } from '@guichet/dto/sms/phone-words';
import { smsMessage } from '@guichet/dto/sms/sms-message';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { FactList } from '@guichet/ui-kit/layout/section.tsx';
import { useParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { SmsStateBadge } from './sms-state-badge.tsx';

/** One SMS as it left, or as it waits, and why. [WS-15] */
export function SmsPage() {
  const t = useText();
  const api = useApi();
  const format = useFormat();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(smsMessage, id);
  const send = useCommand(() => api.command(`/sms/${id}/retry`), { refresh: ['sms'], done: t('sms.retried') });
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  return (
    <div className="g-page">
      <PageHeader
        title={t('sms.title', { name: item.toName })}
        badge={<SmsStateBadge state={item.state} />}
        parent={{ to: '/sms', label: t('layout.pages.sms') }}
        actions={
          item.abilities.retry &&
          item.state !== 'kept' && (
            <Button variant="primary" onClick={() => send.run()} isBusy={send.isBusy}>
              {t('sms.retry')}
            </Button>
          )
        }
      />
      <FactList
        facts={[
          [t('sms.number'), spacedNumber(item.toNumber)],
          [t('sms.createdAt'), format.dateTime(item.createdAt)],
          [t('sms.sentAt'), item.sentAt && format.dateTime(item.sentAt)],
          [t('sms.segments'), format.number(item.segments)],
          [t('sms.cost'), format.mills(item.costMills)],
          [t('sms.attempts'), format.number(item.attempts)],
          [t('sms.lastError'), item.lastError && t(`enumerations.smsError.${item.lastError}`)],
          [t('sms.lastAnswer'), item.lastAnswer && <code>{item.lastAnswer}</code>],
        ]}
      />
      <div className="g-prose b-mail">{item.body}</div>
    </div>
  );
}
