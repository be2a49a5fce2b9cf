import type { Actor } from '../../kernel/access/actor.ts';
import { defineAccess, type Scope } from '../../kernel/access/define-access.ts';

/**
 * What was deleted is reached by nobody. A client reaches the documents of their company whose level of access is theirs, invoices if they
 * may see them; a contact of few tickets only those that they had made themselves, and those of the projects that they reach.
 * [AG-14, WS-03, WS-20]
 */
export const documentAccess = defineAccess('Document', {
  heardBy: 'documents.read',
  scope: (actor: Actor): Scope => {
    if (actor.kind === 'staff') return { deletedAt: null };
    const { companyId, userId, ticketScope, canSeeInvoices } = actor;
    const shown = { companyId, isVisibleToClient: true, deletedAt: null, ...(!canSeeInvoices && { isInvoice: false }) };
    if (ticketScope === 'company') return shown;
    return [
      { ...shown, createdById: userId },
      { ...shown, project: { companyId } },
    ];
  },
});
