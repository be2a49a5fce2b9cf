import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import type { MessageKind } from '../reply/use-composer.ts';

/** The controls that a key opens, by the id of their place on the page. */
export const PLACES = { assignee: 'ticket-assignee', state: 'ticket-state', priority: 'ticket-priority' } as const;

interface Acts {
  write: (kind: MessageKind) => void;
  toggleTimer: () => void;
  help: () => void;
}

/** What one key does on a ticket. [UX: ticket] */
export function useTicketKeys({ abilities }: TicketItem, { write, toggleTimer, help }: Acts): void {
  useShortcuts({
    ...(abilities.comment && { r: () => write('reply') }),
    ...(abilities.writeNotes && { n: () => write('note') }),
    a: () => openPlace(PLACES.assignee),
    s: () => openPlace(PLACES.state),
    p: () => openPlace(PLACES.priority),
    t: toggleTimer,
    '?': help,
  });
}

/** Opens a menu, or goes to a field and shows its choices. */
function openPlace(id: string): void {
  const control = document.getElementById(id)?.querySelector<HTMLElement>('button, input');
  control?.scrollIntoView({ block: 'nearest' });
  control?.focus();
  control?.click();
}
