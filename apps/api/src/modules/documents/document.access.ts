import { defineAccess } from '../../kernel/access/define-access.ts';

/**
 * A client reaches the documents of their company that were made for it to see; a contact of few tickets only those that they had made
 * themselves.
 */
export const documentAccess = defineAccess('Document', {
  heardBy: 'documents.read',
  scope: (actor) => {
    if (actor.kind === 'staff') return 'all';
    const { companyId, userId, ticketScope } = actor;
    const shown = { companyId, isVisibleToClient: true };
    return ticketScope === 'company' ? shown : { ...shown, createdById: userId };
  },
});
