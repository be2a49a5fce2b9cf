import type { RowOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import { Link } from 'react-router';
import { Block } from '../../layout/block.tsx';
import { Empty } from '../../parts/empty.tsx';
import { TicketLine } from '../../parts/ticket-line.tsx';
import { useText } from '../../texts/use-text.ts';

interface Props {
  tickets: readonly RowOf<typeof ticket>[];
  hasMore: boolean;
  /** Nothing waits for the reader either. */
  isAlone: boolean;
}

/** What the business is working on. */
export function GoingOn({ tickets, hasMore, isAlone }: Props) {
  const t = useText();
  const all = hasMore && <Link to="/tickets?state=open,in_progress,waiting,resolved">{t('home.all')}</Link>;
  return (
    <Block title={t('home.goingOn')} aside={all}>
      {tickets.length === 0 ? (
        <Empty title={t('home.quiet')} text={t(isAlone ? 'home.quietText' : 'home.quietButWaiting')} />
      ) : (
        <ul className="p-lines">
          {tickets.map((row) => (
            <TicketLine key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Block>
  );
}
