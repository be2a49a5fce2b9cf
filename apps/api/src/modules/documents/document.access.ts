import type { Actor } from '../../kernel/access/actor.ts';
import { defineAccess, type Scope } from '../../kernel/access/define-access.ts';

/**
 * What was deleted is reached by nobody. A client reaches the documents of their company whose level of access is theirs; a contact of few
 * tickets only those that they had made themselves. [WS-03]
 */
export const documentAccess = defineAccess('Document', {
  heardBy: 'documents.read',
  scope: (actor: Actor): Scope => {
    if (actor.kind === 'staff') return { deletedAt: null };
    const { companyId, userId, ticketScope } = actor;
    const shown = { companyId, isVisibleToClient: true, deletedAt: null };
    return ticketScope === 'company' ? shown : { ...shown, createdById: userId };
  },
});
