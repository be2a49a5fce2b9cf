import { ticket } from '@guichet/dto/tickets/ticket';
import { MOST_AT_ONCE } from '@guichet/dto/tickets/ticket-commands';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import type { Selection } from '@guichet/ui-kit/table/use-selection.ts';
import { useText } from '../../../texts/load-texts.ts';

const PAGE = 100;

interface Props {
  list: ResourceList<typeof ticket>;
  selection: Selection;
}

/** From the rows in sight to all that the filters hold, as far as one command reaches. [AG-21] */
export function SelectWholeList({ list, selection }: Props) {
  const t = useText();
  const api = useApi();
  const reach = Math.min(list.count ?? 0, MOST_AT_ONCE);
  const select = useCommand(
    async () => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const params = new URLSearchParams(list.search);
        params.set('limit', String(PAGE));
        params.set('count', 'none');
        if (cursor) params.set('cursor', cursor);
        const page: Awaited<ReturnType<typeof api.list<typeof ticket>>> = await api.list(ticket, params);
        ids.push(...page.rows.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor && ids.length < MOST_AT_ONCE);
      return ids.slice(0, MOST_AT_ONCE);
    },
    { onDone: selection.set },
  );
  const hasAllInSight = list.rows.every(({ id }) => selection.has(id));
  if (!hasAllInSight || selection.count >= reach) return null;
  const isWhole = !list.isCountCapped && list.count === reach;
  return (
    <Button variant="link" isBusy={select.isBusy} onClick={() => select.run()}>
      {t(isWhole ? 'tickets.bulk.selectAll' : 'tickets.bulk.selectFirst', { count: reach })}
    </Button>
  );
}
