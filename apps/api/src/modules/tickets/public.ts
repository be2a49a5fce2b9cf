export { addAttachments, withStoredFiles } from './attach-files.ts';
export { checkFile } from './check-file.ts';
export { createTicket } from './create-ticket.ts';
export { safeFileName } from './file-kinds.ts';
export { incomingFolder, type ReceivedFile } from './receive-files.ts';
export { searchQuery, singular } from './search-words.ts';
export { childAudience, ticketAudience } from './ticket.access.ts';
export { tell } from './ticket-mails.ts';
export { addComment } from './write-comment.ts';
