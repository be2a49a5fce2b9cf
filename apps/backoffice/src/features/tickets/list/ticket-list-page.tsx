import '../tickets.css';
import { ticket } from '@guichet/dto/tickets/ticket';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useListNews } from '@guichet/ui-kit/live/use-list-news.ts';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { ColumnChooser } from '@guichet/ui-kit/table/column-chooser.tsx';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { NewsBar } from '@guichet/ui-kit/table/news-bar.tsx';
import { useSelection } from '@guichet/ui-kit/table/use-selection.ts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { NewTicketDrawer } from '../form/new-ticket-drawer.tsx';
import { KeysHelp } from '../parts/keys-help.tsx';
import { useFirstView } from '../views/use-first-view.ts';
import { useTicketViews } from '../views/use-ticket-views.ts';
import { currentView } from '../views/view-address.ts';
import { ViewChanges } from '../views/view-changes.tsx';
import { ViewMenu } from '../views/view-menu.tsx';
import { ViewTabs } from '../views/view-tabs.tsx';
import { ExportButton } from './export-button.tsx';
import { useTicketColumns } from './ticket-columns.tsx';
import { TicketFilters } from './ticket-filters.tsx';
import { useRememberedList, useReturnFocus } from './use-return-focus.ts';
import { useTicketPrefetch } from './use-ticket-prefetch.ts';

/** Where most of the day is spent: filters in the address, the keyboard, and news that never move the list. [AG-21, AG-22] */
export function TicketListPage() {
  const t = useText();
  const can = useCan();
  const canKeep = can('tickets.keepViews');
  const [params] = useSearchParams();
  const { views, isKnown } = useTicketViews();
  const isReady = useFirstView(views, isKnown);
  const view = currentView(params, views);
  const list = useResourceList(ticket, { isSteady: true, isEnabled: isReady });
  const news = useListNews(list, 'ticket');
  const columns = useTicketColumns(view);
  const selection = useSelection(list.search);
  const prefetch = useTicketPrefetch();
  const drawer = useCreation(can('tickets.create'));
  useRememberedList(list.rows);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  useShortcuts({ '?': () => setIsHelpOpen(true) });
  useReturnFocus(list.rows.length > 0);
  const create = drawer.open && (
    <Button variant="primary" onClick={drawer.open}>
      {t('tickets.create')}
    </Button>
  );
  return (
    <div className="g-page t-list-page">
      <PageHeader
        title={t('tickets.title')}
        actions={
          <>
            <ViewChanges
              view={view}
              columns={columns.keys}
              hasOtherColumns={columns.isChanged}
              onCancelColumns={columns.forget}
            />
            {create}
          </>
        }
      />
      <div className="t-tabs-row">
        <ViewTabs views={views} current={view} />
        {view && canKeep && <ViewMenu view={view} views={views} />}
        <ColumnChooser columns={columns.chooser} />
        <ExportButton search={list.search} columns={columns.keys} />
      </div>
      <TicketFilters list={list} />
      <div className="t-list" {...prefetch}>
        <NewsBar news={news} />
        <DataTable
          list={list}
          label={t('tickets.title')}
          columns={columns.shown}
          href={(row) => `/tickets/${row.id}`}
          {...(can('tickets.update') && { selection })}
          rowTone={(row) => (row.state === 'closed' ? 'quiet' : undefined)}
          empty={<EmptyState title={t('tickets.emptyTitle')} text={t('tickets.emptyText')} action={create} />}
        />
      </div>
      <BulkBar list={list} selection={selection} />
      {isHelpOpen && <KeysHelp place="list" onClose={() => setIsHelpOpen(false)} />}
      {drawer.isOpen && <NewTicketDrawer onClose={drawer.close} />}
    </div>
  );
}

/** The drawer is in the address too, `?new=1`, so that other pages can link to it. */
function useCreation(canCreate: boolean) {
  const [params, setParams] = useSearchParams();
  const set = (isOpen: boolean) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (isOpen) next.set('new', '1');
        else for (const key of ['new', 'company']) next.delete(key);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const open = () => set(true);
  useShortcuts(canCreate ? { c: open } : {});
  return { isOpen: canCreate && params.has('new'), open: canCreate ? open : null, close: () => set(false) };
}
