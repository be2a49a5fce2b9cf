import { ApiError } from '@guichet/api-client/api-error';
import { ticket as resource } from '@guichet/dto/tickets/ticket';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { showProblem } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import type { TicketItem } from '../parts/ticket-types.ts';

/** What is edited in place, one field at a time. */
export type EditableField = 'priority' | 'stepId' | 'themeId' | 'deadlineOn';
export interface Edit {
  field: EditableField;
  value: string | null;
  /** The value as it is read. */
  words: string;
}
export interface Conflict {
  edit: Edit;
  current: TicketItem;
}

const ticketItem = resource.item.extend({ abilities: z.record(z.string(), z.boolean()) });

/** A command of a ticket: its answer shows at once. */
export function useTicketCommand<Body extends object | void = void>(ticketId: string, path: string, done?: string) {
  const api = useApi();
  const show = useShowTicket(ticketId);
  return useCommand(
    (body: Body) => api.command(`/tickets/${ticketId}/${path}`, body ?? undefined, { answer: ticketItem }),
    {
      refresh: ['tickets'],
      onDone: show,
      ...(done && { done }),
    },
  );
}

/**
 * Saves one field over the version that shows. When somebody else saved meanwhile: another field, and both changes stand; the
 * same one, and both values are shown. [412]
 */
export function useTicketEdit(ticket: TicketItem) {
  const api = useApi();
  const show = useShowTicket(ticket.id);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  async function save(edit: Edit, over: TicketItem): Promise<void> {
    try {
      show(await api.update(resource, ticket.id, { [edit.field]: edit.value }, over.version));
      setConflict(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status !== 412) return showProblem(error);
      const current = ticketItem.parse(error.params.current);
      if (current[edit.field] === over[edit.field]) return save(edit, current);
      setConflict({ edit, current });
    }
  }

  const saving = useCommand(({ edit, over }: { edit: Edit; over: TicketItem }) => save(edit, over), {
    refresh: ['tickets'],
  });
  return {
    isSaving: saving.isBusy,
    conflict,
    save: (edit: Edit) => edit.value !== ticket[edit.field] && saving.run({ edit, over: ticket }),
    keepMine: () => conflict && saving.run({ edit: conflict.edit, over: conflict.current }),
    takeTheirs: () => {
      if (conflict) show(conflict.current);
      setConflict(null);
    },
  };
}

function useShowTicket(id: string) {
  const queries = useQueryClient();
  return (item: TicketItem) => queries.setQueryData(['tickets', 'item', id], item);
}
