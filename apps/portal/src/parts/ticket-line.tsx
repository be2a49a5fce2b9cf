import type { RowOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Link } from 'react-router';
import { useText } from '../texts/use-text.ts';
import { StateMark } from './state-mark.tsx';
import { useStanding } from './ticket-words.ts';

/** A ticket in a list: what it is about, where it stands, when it last moved. */
export function TicketLine({ row }: { row: RowOf<typeof ticket> }) {
  const t = useText();
  const format = useFormat();
  const standing = useStanding();
  const pressing = row.state !== 'closed' && (row.priority === 'urgent' || row.priority === 'high') && row.priority;
  return (
    <li className="p-ticket-line">
      <Link to={`/tickets/${row.id}`}>
        <span className="p-ticket-title">{row.title}</span>
        <span className="p-ticket-standing">
          <StateMark state={row.state} />
          {standing(row)}
          {pressing && <span className="p-pressing">{t(`tickets.pressing.${pressing}`)}</span>}
        </span>
        <span className="p-ticket-meta">
          <span>{row.reference}</span>
          {row.themeName && <span>{row.themeName}</span>}
          <time dateTime={row.lastActivityAt}>{format.relative(row.lastActivityAt)}</time>
        </span>
      </Link>
    </li>
  );
}
