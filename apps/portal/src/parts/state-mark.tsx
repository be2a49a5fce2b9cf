import type { TicketState } from '@guichet/dto/tickets/ticket-state';
import { stateTone } from './ticket-words.ts';

/** A dot whose shape and colour go with the words beside it. */
export function StateMark({ state }: { state: TicketState }) {
  return <span className="p-mark" data-tone={stateTone({ state })} data-state={state} aria-hidden />;
}
