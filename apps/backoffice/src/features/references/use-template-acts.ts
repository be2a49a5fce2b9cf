import type { RowOf } from '@guichet/dto/core/resource';
import { answerTemplate } from '@guichet/dto/tickets/answer-template';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useText } from '../../texts/load-texts.ts';
import { reordered } from './use-entry-acts.ts';

export type Template = RowOf<typeof answerTemplate>;
export type TemplateActs = ReturnType<typeof useTemplateActs>;

export function useTemplateActs(rows: readonly Template[]) {
  const t = useText();
  const api = useApi();
  const refresh = [answerTemplate.name];
  return {
    setActive: useCommand(
      ({ row, isActive }: { row: Template; isActive: boolean }) =>
        api.update(answerTemplate, row.id, { isActive }, row.version),
      { refresh },
    ),
    remove: useCommand((row: Template) => api.remove(answerTemplate, row.id), {
      refresh,
      done: t('answerTemplates.removed'),
    }),
    /** Only the rows whose place changes are written. */
    move: useCommand(
      async ({ row, step }: { row: Template; step: 1 | -1 }) => {
        for (const { moved, position } of reordered(rows, row, step))
          await api.update(answerTemplate, moved.id, { position });
      },
      { refresh },
    ),
  };
}
