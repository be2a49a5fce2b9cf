import type { RowOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import { Link } from 'react-router';
import { Block } from '../../layout/block.tsx';
import { useStanding } from '../../parts/ticket-words.ts';
import { useText } from '../../texts/use-text.ts';

/** What can't go on without the reader, each with the one thing to do. */
export function WaitingForMe({ tickets }: { tickets: readonly RowOf<typeof ticket>[] }) {
  const t = useText();
  const standing = useStanding();
  if (tickets.length === 0) return null;
  return (
    <Block title={t('home.waiting')}>
      <ul className="p-asks">
        {tickets.map((row) => (
          <li key={row.id} className="p-ask">
            <Link to={`/tickets/${row.id}`}>
              <span className="p-ask-words">
                <span className="p-ticket-title">{row.title}</span>
                <span>{standing(row)}</span>
              </span>
              <span className="p-ask-act">{t(row.state === 'resolved' ? 'home.toConfirm' : 'home.toAnswer')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}
