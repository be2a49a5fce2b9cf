import { hourBalance } from '@guichet/dto/contracts/hours';
import { user } from '@guichet/dto/identity/user';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { CompanyHours } from '../../../packs/company-hours.tsx';
import { useText } from '../../../texts/load-texts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import { OtherTickets } from './other-tickets.tsx';

/** What helps to answer: the hours that are left, who asks, and what else they asked for. */
export function Context({ ticket, isWaiting }: { ticket: TicketItem; isWaiting: boolean }) {
  const t = useText();
  const canReadHours = useCan()('hours.read');
  const { companyId } = ticket;
  const hours = useRead(canReadHours ? `/companies/${companyId}/hours` : null, hourBalance);
  return (
    <aside className={`t-context ${isWaiting ? 'g-wait' : ''}`}>
      {canReadHours && (
        <Section title={t('tickets.page.hours')}>
          <CompanyHours companyId={companyId} />
        </Section>
      )}
      <div className={hours.isLoading ? 'g-wait' : undefined}>
        <Section title={t('tickets.page.requester')}>
          <Requester ticket={ticket} />
        </Section>
      </div>
    </aside>
  );
}

/** How to reach them, then the rest of what they asked for, which waits for it. */
function Requester({ ticket: { id, requesterId, requesterName } }: { ticket: TicketItem }) {
  const t = useText();
  const canRead = useCan()('users.read');
  const { item, isLoading } = useResourceItem(user, canRead && requesterId ? requesterId : undefined);
  if (!requesterId || !requesterName) return <p className="g-quiet">{t('tickets.none.requester')}</p>;
  return (
    <>
      <div className="t-contact">
        <strong>{requesterName}</strong>
        {item && <a href={`mailto:${item.email}`}>{item.email}</a>}
        {item?.phone && <a href={`tel:${item.phone.replaceAll(/[^+\d]/g, '')}`}>{item.phone}</a>}
        {item?.jobTitle && <div className="g-quiet">{item.jobTitle}</div>}
      </div>
      <div className={isLoading ? 'g-wait' : undefined}>
        <OtherTickets requesterId={requesterId} exceptId={id} />
      </div>
    </>
  );
}
