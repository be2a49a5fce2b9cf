import { ticket } from '@guichet/dto/tickets/ticket';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Link } from 'react-router';
import { ticketsAddress } from '../../../parts/ticket-lists.ts';
import { useText } from '../../../texts/load-texts.ts';
import { StateBadge } from '../parts/state-badge.tsx';

const SHOWN = 5;

/** The last things that the same person asked for. */
export function OtherTickets({ requesterId, exceptId }: { requesterId: string; exceptId: string }) {
  const t = useText();
  const list = useResourceList(ticket, { fixed: { requesterId: [requesterId] }, isLocal: true, limit: SHOWN + 1 });
  if (list.isLoading) return <Skeleton />;
  const others = list.rows.filter(({ id }) => id !== exceptId).slice(0, SHOWN);
  return (
    <>
      <h3>{t('tickets.page.otherTickets')}</h3>
      {others.length === 0 ? (
        <p className="g-quiet">{t('tickets.page.noOtherTicket')}</p>
      ) : (
        <>
          <ul className="t-others">
            {others.map(({ id, reference, title, state }) => (
              <li key={id}>
                <Link to={`/tickets/${id}`} title={reference}>
                  {title}
                </Link>
                <StateBadge state={state} />
              </li>
            ))}
          </ul>
          <Link to={ticketsAddress({ requesterId: [requesterId] })}>{t('tickets.page.allTickets')}</Link>
        </>
      )}
    </>
  );
}
