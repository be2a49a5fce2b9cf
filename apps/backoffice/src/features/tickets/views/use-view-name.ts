import type { ReadyMadeViewKey, TicketView } from '@guichet/dto/tickets/ticket-view';
import { useText } from '../../../texts/load-texts.ts';

/** What a view is called: a ready-made one in the reader's words, another as its maker named it. */
export function useViewName(): (view: TicketView) => string {
  const t = useText();
  return ({ key, name }) => name ?? t(`tickets.views.ready.${key as ReadyMadeViewKey}`);
}
