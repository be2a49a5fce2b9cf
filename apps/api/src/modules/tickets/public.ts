export { searchQuery, singular } from './search-words.ts';
export { childAudience, ticketAudience } from './ticket.access.ts';
export { tell } from './ticket-mails.ts';
