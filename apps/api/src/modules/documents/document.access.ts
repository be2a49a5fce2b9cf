import { defineAccess } from '../../kernel/access/define-access.ts';

/** A client reaches the documents of their company that were made for it to see; a contact of few tickets reaches none. */
export const documentAccess = defineAccess('Document', {
  heardBy: 'documents.read',
  scope: (actor) => {
    if (actor.kind === 'staff') return 'all';
    return actor.ticketScope === 'company' ? { companyId: actor.companyId, isVisibleToClient: true } : 'none';
  },
});
