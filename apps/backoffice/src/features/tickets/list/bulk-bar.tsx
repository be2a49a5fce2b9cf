import { ticket } from '@guichet/dto/tickets/ticket';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import type { Selection } from '@guichet/ui-kit/table/use-selection.ts';
import { useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { usePriorityOptions, useStaff, useStateOptions } from '../parts/use-choices.ts';
import { runInTurn } from './run-in-turn.ts';

const MENU = 'btn btn-outline-secondary';

/** Changes every selected ticket at once; those that refuse stay selected. [AG-21] */
export function BulkBar({ selection }: { selection: Selection }) {
  const t = useText();
  const can = useCan();
  const api = useApi();
  const { run, progress } = useBulk(selection);
  const post = (path: string, body: object) => run((id) => api.command(`/tickets/${id}/${path}`, body));
  const staff = useStaff();
  const states = useStateOptions();
  const priorities = usePriorityOptions();
  const assignees = [...staff, { value: null, label: t('tickets.none.assignee') }];
  return (
    <section className="g-bulk" aria-label={t('tickets.bulk.label')}>
      <output>{progress ?? t('tickets.bulk.count', { count: selection.count })}</output>
      {can('tickets.assign') && (
        <Menu
          label={t('tickets.bulk.assign')}
          trigger={t('tickets.bulk.assign')}
          className={MENU}
          items={assignees.map(({ value, label }) => ({
            label,
            onSelect: () => post('assign', { assigneeId: value }),
          }))}
        />
      )}
      {can('tickets.changeState') && (
        <Menu
          label={t('tickets.bulk.state')}
          trigger={t('tickets.bulk.state')}
          className={MENU}
          items={states.map(({ value, label }) => ({ label, onSelect: () => post('change-state', { state: value }) }))}
        />
      )}
      <Menu
        label={t('tickets.bulk.priority')}
        trigger={t('tickets.bulk.priority')}
        className={MENU}
        items={priorities.map(({ value, label }) => ({
          label,
          onSelect: () => run((id) => api.update(ticket, id, { priority: value })),
        }))}
      />
      <Button variant="link" onClick={selection.clear}>
        {t('tickets.bulk.clear')}
      </Button>
    </section>
  );
}

function useBulk(selection: Selection) {
  const t = useText();
  const refresh = useRefresh();
  const [progress, setProgress] = useState<string | null>(null);

  async function start(act: (id: string) => Promise<unknown>): Promise<void> {
    if (progress !== null) return;
    const total = selection.count;
    const tell = (done: number) => setProgress(t('tickets.bulk.running', { done, total }));
    tell(0);
    const { done, failed } = await runInTurn(selection.ids, act, tell);
    setProgress(null);
    selection.set(failed);
    showToast({
      text:
        failed.length > 0
          ? t('tickets.bulk.partial', { done: done.length, failed: failed.length })
          : t('tickets.bulk.done', { count: done.length }),
    });
    await refresh(['tickets']);
  }
  return { progress, run: (act: (id: string) => Promise<unknown>) => void start(act) };
}
