import type { ItemOf } from '@guichet/dto/core/resource';
import { incomingMail } from '@guichet/dto/intake/incoming-mail';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { FactList, Section } from '@guichet/ui-kit/layout/section.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { AcceptDrawer } from './accept-drawer.tsx';
import { IncomingMailState } from './incoming-mail-state.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';

type Item = ItemOf<typeof incomingMail>;

/** One mail that came in: read as text, nothing of it drawn or fetched; then taken or refused. [AG-17] */
export function IncomingMailPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(incomingMail, id);
  const [isOpen, setIsOpen] = useState<'accept' | 'refuse' | null>(null);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  return (
    <div className="g-page">
      <PageHeader
        title={item.subject || t('intake.noSubject')}
        badge={<IncomingMailState state={item.state} />}
        parent={{ to: '/incoming-mails?state=waiting', label: t('layout.pages.incomingMails') }}
        actions={
          <>
            {item.abilities.refuse && <Button onClick={() => setIsOpen('refuse')}>{t('intake.refuse')}</Button>}
            {item.abilities.accept && (
              <Button variant="primary" onClick={() => setIsOpen('accept')}>
                {t('intake.accept')}
              </Button>
            )}
          </>
        }
      />
      <Facts item={item} />
      <Words item={item} />
      {isOpen === 'accept' && <AcceptDrawer mail={item} onClose={() => setIsOpen(null)} />}
      {isOpen === 'refuse' && <RefuseDialog mail={item} onClose={() => setIsOpen(null)} />}
    </div>
  );
}

function Facts({ item }: { item: Item }) {
  const t = useText();
  const format = useFormat();
  const { reason, senderName, ticketId, ticketReference, decidedAt, decidedByName } = item;
  const from = item.fromName ? `${item.fromName} <${item.fromAddress}>` : item.fromAddress;
  return (
    <FactList
      facts={[
        [t('intake.from'), from],
        [t('intake.receivedAt'), format.dateTime(item.receivedAt)],
        [t('intake.reason'), reason && t(`enumerations.incomingMailReason.${reason}`)],
        [t('intake.sender'), senderName],
        [t('intake.ticket'), ticketId && <Link to={`/tickets/${ticketId}`}>{ticketReference}</Link>],
        [t('intake.decidedBy'), decidedByName],
        [t('intake.decidedAt'), decidedAt && format.dateTime(decidedAt)],
      ]}
    />
  );
}

function Words({ item: { body, quotation, files } }: { item: Item }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      {body && <div className="g-prose b-mail">{body}</div>}
      {quotation && (
        <details className="g-quiet">
          <summary>{t('intake.showQuotation')}</summary>
          <div className="g-prose">{quotation}</div>
        </details>
      )}
      {files.length > 0 && (
        <Section title={t('intake.files')}>
          <ul>
            {files.map(({ name, sizeBytes, problem }, index) => (
              <li key={index}>
                {name} <span className="g-quiet">{format.fileSize(sizeBytes)}</span>
                {problem && <span className="g-quiet"> · {t('intake.tooLarge')}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
