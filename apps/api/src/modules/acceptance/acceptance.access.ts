import type { Actor } from '../../kernel/access/actor.ts';
import { type Access, defineAccess, type Scope } from '../../kernel/access/define-access.ts';

const ofOwnCompany = (actor: Actor): Scope => (actor.kind === 'staff' ? 'all' : { companyId: actor.companyId });

/** The acceptance is prepared together: a client reads its draft, and the reserves, of their company's projects. [WS-20] */
export const acceptanceAccess: readonly Access[] = [
  defineAccess('Reserve', {
    heardBy: 'projects.read',
    scope: ofOwnCompany,
    stamp: ({ userId }) => ({ createdById: userId }),
  }),
  defineAccess('AcceptanceReport', {
    heardBy: 'projects.read',
    scope: ofOwnCompany,
    stamp: ({ userId }) => ({ createdById: userId }),
  }),
  defineAccess('AcceptanceSignature', {
    heardBy: 'projects.read',
    scope: (actor) => (actor.kind === 'staff' ? 'all' : { report: { companyId: actor.companyId } }),
    stamp: ({ userId }) => ({ userId }),
  }),
];
