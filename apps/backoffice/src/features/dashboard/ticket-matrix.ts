import type { Dashboard } from '@guichet/dto/dashboard/dashboard';
import { type TicketPriority, type TicketState, ticketPriority, ticketState } from '@guichet/dto/tickets/ticket-state';

type Cells = Dashboard['openTickets'];

export interface MatrixRow {
  state: TicketState;
  total: number;
  cells: readonly { priority: TicketPriority; count: number }[];
}

/** The most pressing first. */
export const PRIORITIES: readonly TicketPriority[] = ticketPriority.options.toReversed();
const STATES = ticketState.options.filter((state) => state !== 'closed');

/** Every state against every priority, zeros included, so that nothing moves from day to day. */
export function ticketMatrix(cells: Cells): { rows: readonly MatrixRow[]; totals: readonly number[]; total: number } {
  const count = (wanted: Partial<Cells[number]>) =>
    cells
      .filter(({ state, priority }) => (wanted.state ?? state) === state && (wanted.priority ?? priority) === priority)
      .reduce((sum, cell) => sum + cell.count, 0);
  return {
    rows: STATES.map((state) => ({
      state,
      total: count({ state }),
      cells: PRIORITIES.map((priority) => ({ priority, count: count({ state, priority }) })),
    })),
    totals: PRIORITIES.map((priority) => count({ priority })),
    total: count({}),
  };
}
