import { ticket } from '@guichet/dto/tickets/ticket';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button, ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { Page } from '../../../layout/page.tsx';
import { LineSkeleton } from '../../../parts/line-skeleton.tsx';
import { TicketLine } from '../../../parts/ticket-line.tsx';
import { useText } from '../../../texts/use-text.ts';
import { NoTicket } from './no-ticket.tsx';
import { TicketFilters } from './ticket-filters.tsx';

/** The tickets of the company: the page's address is the query. [AG-14] */
export function TicketListPage() {
  const t = useText();
  const core = useCoreText();
  const can = useCan();
  const list = useResourceList(ticket);
  const { rows, count } = list;
  const hasNone = !list.isLoading && !list.error && rows.length === 0;
  const action = can('tickets.create') && !(hasNone && !list.isFiltered) && (
    <ButtonLink to="/tickets/new" variant="primary">
      {t('tickets.new')}
    </ButtonLink>
  );

  return (
    <Page title={t('tickets.title')} action={action}>
      {(!hasNone || list.isFiltered) && <TicketFilters list={list} />}
      <output className="visually-hidden">
        {count !== null && !list.isChanging && core(list.isCountCapped ? 'list.countCapped' : 'list.count', { count })}
      </output>
      {list.error && <ErrorState problem={list.error} onRetry={list.retry} />}
      {list.isLoading && <LineSkeleton rows={8} />}
      {hasNone && <NoTicket list={list} />}
      {rows.length > 0 && (
        <ul className="p-lines p-lines-wide" aria-busy={list.isChanging || undefined}>
          {rows.map((row) => (
            <TicketLine key={row.id} row={row} />
          ))}
        </ul>
      )}
      {rows.length > 0 && list.hasMore && (
        <div className="p-more">
          <Button onClick={list.loadMore} isBusy={list.isLoadingMore}>
            {core('actions.loadMore')}
          </Button>
        </div>
      )}
    </Page>
  );
}
