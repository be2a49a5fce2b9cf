import type { Actor } from '../../kernel/access/actor.ts';
import { type Access, defineAccess, type Scope } from '../../kernel/access/define-access.ts';

const ofOwnCompany = (actor: Actor): Scope => (actor.kind === 'staff' ? 'all' : { companyId: actor.companyId });

/** Staff reach every project, a contact those of their company, with the sheet that is made with each. [WS-05] */
export const projectAccess: readonly Access[] = [
  defineAccess('Project', { heardBy: 'projects.read', scope: ofOwnCompany }),
  defineAccess('Worksite', { heardBy: 'projects.read', scope: ofOwnCompany }),
  defineAccess('ProgressSheet', { heardBy: 'projects.read', scope: ofOwnCompany }),
];
