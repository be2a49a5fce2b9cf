import { defineEntryList } from './entry-list.ts';

/** What tickets are about. [AG-20] */
export const ticketTheme = defineEntryList('ticket-themes', 'TicketTheme');
