import { defineAccess } from '../../kernel/access/define-access.ts';

/** Staff reach every company, a contact their own. */
export const companyAccess = defineAccess('Company', {
  heardBy: 'companies.read',
  scope: (actor) => (actor.kind === 'staff' ? 'all' : { id: actor.companyId }),
});
