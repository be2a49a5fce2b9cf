import type { RowOf } from '@guichet/dto/core/resource';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import type { EntryList } from './entry-list-page.tsx';

export type Entry = RowOf<EntryList>;
export type EntryActs = ReturnType<typeof useEntryActs>;

export function useEntryActs(resource: EntryList, rows: readonly Entry[]) {
  const api = useApi();
  const refresh = [resource.name];
  return {
    rename: useCommand(
      ({ row, name }: { row: Entry; name: string }) => api.update(resource, row.id, { name }, row.version),
      { refresh },
    ),
    setActive: useCommand(
      ({ row, isActive }: { row: Entry; isActive: boolean }) => api.update(resource, row.id, { isActive }, row.version),
      {
        refresh,
      },
    ),
    remove: useCommand((row: Entry) => api.remove(resource, row.id), { refresh }),
    /** Only the rows whose place changes are written. */
    move: useCommand(
      async ({ row, step }: { row: Entry; step: 1 | -1 }) => {
        for (const { moved, position } of reordered(rows, row, step))
          await api.update(resource, moved.id, { position });
      },
      { refresh },
    ),
  };
}

/** The new places after moving `row` by one. */
export function reordered<Row extends { id: string; position: number }>(
  rows: readonly Row[],
  row: Row,
  step: 1 | -1,
): { moved: Row; position: number }[] {
  const from = rows.findIndex(({ id }) => id === row.id);
  const others = rows.filter(({ id }) => id !== row.id);
  const order = others.toSpliced(from + step, 0, row);
  return order
    .map((moved, index) => ({ moved, position: index + 1 }))
    .filter(({ moved, position }) => moved.position !== position);
}
