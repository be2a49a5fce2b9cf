import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import type { PresentPerson } from '@guichet/ui-kit/live/present-people.ts';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { EditTicketDrawer } from '../form/edit-ticket-drawer.tsx';
import { lastListAddress } from '../list/use-return-focus.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import type { TicketItem } from '../parts/ticket-types.ts';
import { PresenceLine } from '../presence/presence-line.tsx';
import { ListSteps } from './list-steps.tsx';

interface Props {
  ticket: TicketItem;
  others: readonly PresentPerson[];
  onReply: () => void;
  onHelp: () => void;
}

/** What the ticket is, whose, and since when. */
export function TicketHead({ ticket, others, onReply, onHelp }: Props) {
  const t = useText();
  const core = useCoreText();
  const [isEditing, setIsEditing] = useState(false);
  const copy = () =>
    void navigator.clipboard
      ?.writeText(globalThis.location.href)
      .then(() => showToast({ text: t('tickets.page.linkCopied') }));
  return (
    <>
      <PageHeader
        title={ticket.title}
        badge={<StateBadge state={ticket.state} />}
        parent={{ to: lastListAddress(), label: t('tickets.title') }}
        subtitle={
          <>
            <Subtitle ticket={ticket} /> <PresenceLine others={others} />
          </>
        }
        actions={
          <>
            <ListSteps ticketId={ticket.id} />
            <Menu
              label={core('actions.more')}
              trigger={<Ellipsis size={18} aria-hidden />}
              items={[
                ticket.abilities.update && { label: t('tickets.page.edit'), onSelect: () => setIsEditing(true) },
                { label: t('tickets.page.copyLink'), onSelect: copy },
                { label: t('tickets.page.keys'), onSelect: onHelp },
              ]}
            />
            {ticket.abilities.comment && (
              <Button variant="primary" onClick={onReply} aria-keyshortcuts="r">
                {t('tickets.page.reply')}
              </Button>
            )}
          </>
        }
      />
      {isEditing && <EditTicketDrawer ticket={ticket} onClose={() => setIsEditing(false)} />}
    </>
  );
}

function Subtitle({ ticket: { reference, companyId, companyName, openedAt } }: { ticket: TicketItem }) {
  const t = useText();
  const format = useFormat();
  const canReadCompany = useCan()('companies.read');
  return (
    <>
      {reference} ·{' '}
      {canReadCompany ? (
        <Link to={`/companies/${companyId}`} className="t-link">
          {companyName}
        </Link>
      ) : (
        companyName
      )}{' '}
      ·{' '}
      <time dateTime={openedAt} title={format.dateTime(openedAt)}>
        {t('tickets.page.openedAt', { when: format.relative(openedAt) })}
      </time>
    </>
  );
}
