import { createdTicketView, type TicketView } from '@guichet/dto/tickets/ticket-view';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useNavigate } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { viewSearch } from './view-address.ts';

interface Kept {
  name: string;
  query: Record<string, string>;
  columns: readonly string[];
}

const refresh = ['ticket-views'] as const;

/** What one does to a view from its menu. */
export function useViewActs(views: readonly TicketView[]) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const keep = useKeepView();
  const order = useCommand(
    (next: { keys: readonly string[]; defaultKey: string | null }) =>
      api.command('/ticket-views/order', next, { method: 'PUT' }),
    { refresh },
  );
  const share = useCommand(
    ({ key, isShared }: { key: string; isShared: boolean }) =>
      api.command(`/ticket-views/${key}/${isShared ? 'share' : 'unshare'}`),
    { refresh },
  );
  const remove = useCommand(
    async (view: TicketView) => {
      await api.command(`/ticket-views/${view.key}`, undefined, { method: 'DELETE' });
      return view;
    },
    {
      refresh,
      onDone({ name, query, columns, kind }) {
        const undo = query && name ? () => keep.run({ name, query, columns }) : null;
        showToast({
          text: t('tickets.views.removed', { name: name ?? '' }),
          ...(undo && kind === 'own' && { action: { label: core('actions.undo'), run: undo } }),
        });
      },
    },
  );
  const keys = views.map(({ key }) => key);
  const defaultKey = views.find(({ isDefault }) => isDefault)?.key ?? null;
  return {
    share: share.run,
    openFirst: ({ key }: TicketView) => order.run({ keys, defaultKey: key }),
    move: ({ key }: TicketView, step: 1 | -1) => order.run({ keys: moved(keys, key, step), defaultKey }),
    remove: remove.run,
  };
}

/** Keeps what the list shows under a name, and goes to it. */
function useKeepView() {
  const api = useApi();
  const navigate = useNavigate();
  return useCommand(
    async (kept: Kept) => {
      const { id } = await api.command('/ticket-views', kept, { answer: createdTicketView });
      return { key: id, query: kept.query };
    },
    {
      refresh,
      onDone: (view) => void navigate({ search: viewSearch(view) }, { replace: true, preventScrollReset: true }),
    },
  );
}

function moved(keys: readonly string[], key: string, step: 1 | -1): string[] {
  const at = keys.indexOf(key);
  const rest = keys.filter((each) => each !== key);
  return rest.toSpliced(Math.max(0, at + step), 0, key);
}
