import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { KeepView } from './name-view.tsx';
import { askedQuery, isUnchanged, viewSearch } from './view-address.ts';

interface Props {
  view: TicketView | null;
  /** The columns that show. */
  columns: readonly string[];
  hasOtherColumns: boolean;
  onCancelColumns: () => void;
}

/** Says that the list is no longer what its view says, and offers to keep it or to go back. Nothing while both agree. [AG-21] */
export function ViewChanges({ view, columns, hasOtherColumns, onCancelColumns }: Props) {
  const t = useText();
  const core = useCoreText();
  const [params, setParams] = useSearchParams();
  const [isNaming, setIsNaming] = useState(false);
  const query = askedQuery(params);
  const save = useSaveView(onCancelColumns);
  const canKeep = useCan()('tickets.keepViews');
  const isChanged = view ? hasOtherColumns || !isUnchanged(params, view) : Object.keys(query).length > 0;
  if (!canKeep || !isChanged) return null;
  const cancel = () => {
    onCancelColumns();
    if (view?.query) setParams(new URLSearchParams(viewSearch(view)), { replace: true, preventScrollReset: true });
  };
  return (
    <div className="t-view-changes">
      {view && <span className="g-quiet">{t(view.query ? 'tickets.views.changed' : 'tickets.views.lostText')}</span>}
      {view?.abilities.change && (
        <Button variant="link" isBusy={save.isBusy} onClick={() => save.run({ view, query, columns })}>
          {core('actions.save')}
        </Button>
      )}
      <Button variant="link" onClick={() => setIsNaming(true)}>
        {t(view ? 'tickets.views.keepAs' : 'tickets.views.keep')}
      </Button>
      {view?.query && (
        <Button variant="link" onClick={cancel}>
          {core('actions.cancel')}
        </Button>
      )}
      {isNaming && <KeepView query={query} columns={columns} onClose={() => setIsNaming(false)} />}
    </div>
  );
}

interface Saved {
  view: TicketView;
  query: Record<string, string>;
  columns: readonly string[];
}

function useSaveView(onDone: () => void) {
  const t = useText();
  const api = useApi();
  return useCommand(
    ({ view: { key }, query, columns }: Saved) =>
      api.command(`/ticket-views/${key}`, { query, columns }, { method: 'PATCH' }),
    { refresh: ['ticket-views'], done: t('tickets.views.saved'), onDone },
  );
}
