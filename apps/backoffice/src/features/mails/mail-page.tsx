import type { ItemOf } from '@guichet/dto/core/resource';
import { mailMessage } from '@guichet/dto/mails/mail-message';
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
import { MailStateBadge } from './mail-state-badge.tsx';
import { MailText } from './mail-text.tsx';

/** It leaves within seconds, mostly. */
const isLeaving = ({ state }: ItemOf<typeof mailMessage>) => state === 'queued';

/** One mail as it left, or as it waits. */
export function MailPage() {
  const t = useText();
  const api = useApi();
  const format = useFormat();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(mailMessage, id, isLeaving);
  const send = useCommand(() => api.command(`/mails/${id}/retry`), { refresh: ['mails'], done: t('mails.retried') });
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  return (
    <div className="g-page">
      <PageHeader
        title={item.subject}
        badge={<MailStateBadge state={item.state} />}
        parent={{ to: '/mails', label: t('layout.pages.mails') }}
        actions={
          (item.state === 'failed' || item.state === 'kept') &&
          item.abilities.retry && (
            <Button variant="primary" onClick={() => send.run()} isBusy={send.isBusy}>
              {t('mails.retry')}
            </Button>
          )
        }
      />
      <FactList
        facts={[
          [t('mails.to'), `${item.toName} <${item.toAddress}>`],
          [t('mails.createdAt'), format.dateTime(item.createdAt)],
          [t('mails.sentAt'), item.sentAt && format.dateTime(item.sentAt)],
          [t('mails.attempts'), format.number(item.attempts)],
          [t('mails.lastError'), item.lastError],
        ]}
      />
      <MailText text={item.textBody} />
    </div>
  );
}
