import { defineAccess } from '../../kernel/access/define-access.ts';

/** Staff reach every request; a contact those of their company's fields and of their own, never a colleague's. [WS-01] */
export const changeRequestAccess = defineAccess('ChangeRequest', {
  heardBy: 'accounts.decide',
  // They read theirs with their account.
  heardByClients: 'signed-in',
  scope: (actor) => {
    if (actor.kind === 'staff') return 'all';
    const { companyId, userId } = actor;
    return [
      { companyId, userId: null },
      { companyId, userId },
    ];
  },
  stamp: (actor) => (actor.kind === 'client' ? { companyId: actor.companyId } : {}),
});
