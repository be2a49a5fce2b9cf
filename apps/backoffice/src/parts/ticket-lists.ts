import { toSearchParams } from '@guichet/dto/core/list-query';
import type { FiltersOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';
import type { TicketState } from '@guichet/dto/tickets/ticket-state';

type Filters = FiltersOf<typeof ticket>;

/** What still waits for somebody. */
export const ACTIVE_STATES = ['open', 'in_progress', 'waiting'] as const satisfies readonly TicketState[];
const UNCLOSED_STATES = [...ACTIVE_STATES, 'resolved'] as const satisfies readonly TicketState[];

/** The same tickets as the figures of these names on the dashboard. [AG-24] */
export const UNASSIGNED: Filters = { state: ACTIVE_STATES, assigneeId: ['none'] };
export const TO_ANSWER: Filters = { isAnswerDue: true };
export const CLOSURE_REQUESTS: Filters = { state: UNCLOSED_STATES, isClosureRequested: true };

/** The query string of the list under these filters. */
function ticketsSearch(filters: Filters): string {
  return toSearchParams<typeof ticket>({ filters }).toString();
}

/** The list of tickets under these filters, as an address. */
export function ticketsAddress(filters: Filters): string {
  return `/tickets?${ticketsSearch(filters)}`;
}
