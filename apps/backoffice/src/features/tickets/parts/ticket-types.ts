import type { ItemOf, RowOf } from '@guichet/dto/core/resource';
import type { ticket } from '@guichet/dto/tickets/ticket';

export type TicketRow = RowOf<typeof ticket>;
export type TicketItem = ItemOf<typeof ticket>;
