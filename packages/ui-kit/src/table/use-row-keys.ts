import type { RefObject } from 'react';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import type { Selection } from './use-selection.ts';

/** j and k move the focus from row to row, Enter opens as on any link, x selects. The focus is the only cursor. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, selection: Selection | undefined): void {
  const rows = () => [...(table.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
  const focused = () => document.activeElement?.closest<HTMLElement>('tr[data-row]') ?? null;
  const move = (step: number) => {
    const all = rows();
    const at = all.indexOf(focused() as HTMLElement);
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
    // Its link first: Enter opens it. A row without one is reached by what else it holds.
    const target =
      next?.querySelector<HTMLElement>('[data-row-link]') ?? next?.querySelector<HTMLElement>('input, button');
    target?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ...(selection && {
      x: () => {
        const id = focused()?.dataset.row;
        if (id) selection.toggle(id);
      },
    }),
  });
}
