import { user } from '@guichet/dto/identity/user';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { CompanyHours } from '../../../packs/company-hours.tsx';
import { useText } from '../../../texts/load-texts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import { OtherTickets } from './other-tickets.tsx';

/** What helps to answer: the hours that are left, who asks, and what else they asked for. */
export function Context({ ticket }: { ticket: TicketItem }) {
  const t = useText();
  const can = useCan();
  const { requesterId, requesterName, companyId } = ticket;
  return (
    <aside className="t-context">
      {can('hours.read') && (
        <Section title={t('tickets.page.hours')}>
          <CompanyHours companyId={companyId} />
        </Section>
      )}
      <Section title={t('tickets.page.requester')}>
        {requesterId && requesterName ? (
          <>
            <Contact id={requesterId} name={requesterName} />
            <OtherTickets requesterId={requesterId} exceptId={ticket.id} />
          </>
        ) : (
          <p className="g-quiet">{t('tickets.none.requester')}</p>
        )}
      </Section>
    </aside>
  );
}

/** How to reach them; room is kept for it, so that nothing moves. */
function Contact({ id, name }: { id: string; name: string }) {
  const canRead = useCan()('users.read');
  const { item } = useResourceItem(user, canRead ? id : undefined);
  return (
    <div className="t-contact">
      <strong>{name}</strong>
      {canRead && <div>{item ? <a href={`mailto:${item.email}`}>{item.email}</a> : '\u00a0'}</div>}
      {item?.phone && <a href={`tel:${item.phone.replaceAll(/[^+\d]/g, '')}`}>{item.phone}</a>}
      {item?.jobTitle && <div className="g-quiet">{item.jobTitle}</div>}
    </div>
  );
}
