import {
  type BulkChangeReport,
  type BulkField,
  bulkChangeReport,
  MOST_AT_ONCE,
} from '@guichet/dto/tickets/ticket-commands';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import type { Selection } from '@guichet/ui-kit/table/use-selection.ts';
import { useText } from '../../../texts/load-texts.ts';
import { type BulkChange, stepsBack } from './steps-back.ts';

/** Changes the selected tickets in one command; says how it went, and offers to go back where nobody was told of it yet. */
export function useBulkChange(selection: Selection, onRefused: (refused: BulkChangeReport['refused']) => void) {
  const t = useText();
  const core = useCoreText();
  const send = useSend();
  const undo = useUndo(selection, onRefused);
  const command = useCommand(
    async (change: BulkValue) => ({
      change,
      report: await send({ ...change, tickets: selection.ids.map((id) => ({ id })) }),
    }),
    {
      refresh: ['tickets'],
      onDone({ change, report: { changed, refused } }) {
        onRefused(refused);
        // Those past the reach of one command wait for the next one.
        selection.set([...refused.map(({ id }) => id), ...selection.ids.slice(MOST_AT_ONCE)]);
        const steps = stepsBack(change, changed);
        showToast({
          text: t(refused.length > 0 ? 'tickets.bulk.partial' : 'tickets.bulk.done', {
            count: changed.length,
            failed: refused.length,
          }),
          ...(steps.length > 0 && { action: { label: core('actions.undo'), run: () => undo.run(steps) } }),
        });
      },
    },
  );
  return { change: command.run, isBusy: command.isBusy || undo.isBusy };
}

function useUndo(selection: Selection, onRefused: (refused: BulkChangeReport['refused']) => void) {
  const t = useText();
  const send = useSend();
  return useCommand(
    async (steps: readonly BulkChange[]) => {
      const reports: BulkChangeReport[] = [];
      for (const step of steps) reports.push(await send(step));
      return reports.flatMap(({ refused }) => refused);
    },
    {
      refresh: ['tickets'],
      onDone(refused) {
        onRefused(refused);
        if (refused.length === 0) return showToast({ text: t('tickets.bulk.undone') });
        selection.set([...selection.ids, ...refused.map((one) => one.id)]);
      },
    },
  );
}

type BulkValue = Partial<Record<BulkField, string | null>>;

function useSend() {
  const api = useApi();
  return (body: BulkChange) => {
    const tickets = body.tickets.slice(0, MOST_AT_ONCE);
    return api.command('/tickets/bulk-change', { ...body, tickets }, { answer: bulkChangeReport });
  };
}
