import { defineEntryList } from './entry-list.ts';

/** Where the work on a ticket stands: qualification, development, acceptance. [AG-20] */
export const ticketStep = defineEntryList('ticket-steps', 'TicketStep');
