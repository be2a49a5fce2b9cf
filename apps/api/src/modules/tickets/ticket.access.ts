import type { Actor } from '../../kernel/access/actor.ts';
import { type Access, defineAccess, type Scope, type ScopeValue } from '../../kernel/access/define-access.ts';

/** Staff reach every ticket, a contact those of their company, or only those they asked for. [AG-14] */
function ticketScope(actor: Actor): Scope {
  return actor.kind === 'staff' ? 'all' : clientTickets(actor);
}

/** What hangs on a ticket is reached through it; a client never reaches what is internal. [AG-25] */
function childScope(actor: Actor): Scope {
  return actor.kind === 'staff' ? 'all' : { isInternal: false, ticket: clientTickets(actor) };
}

function clientTickets(actor: Extract<Actor, { kind: 'client' }>): Readonly<Record<string, ScopeValue>> {
  const { companyId, userId } = actor;
  return actor.ticketScope === 'own' ? { companyId, requesterId: userId } : { companyId };
}

/** What a client writes is of their company and never internal, whatever the request says. */
const ofOwnCompany = (actor: Actor) =>
  actor.kind === 'client' ? { companyId: actor.companyId, isInternal: false } : {};

export const ticketAccess: readonly Access[] = [
  defineAccess('Ticket', {
    heardBy: 'tickets.read',
    scope: ticketScope,
    stamp: (actor) => (actor.kind === 'client' ? { companyId: actor.companyId, requesterId: actor.userId } : {}),
  }),
  defineAccess('Comment', {
    heardBy: 'tickets.read',
    scope: childScope,
    stamp: (actor) => ({ authorId: actor.userId, ...ofOwnCompany(actor) }),
  }),
  defineAccess('Attachment', {
    heardBy: 'tickets.read',
    scope: childScope,
    stamp: (actor) => ({ uploaderId: actor.userId, ...ofOwnCompany(actor) }),
  }),
];

interface Owned {
  companyId: string;
  requesterId: string | null;
}

/** The columns that the scope of a ticket looks at. */
export const ticketAudience = ({ companyId, requesterId }: Owned) => ({ companyId, requesterId });

/** The columns that the scope of a message or a file looks at. */
export const childAudience = (ticket: Owned, isInternal: boolean) => ({ isInternal, ticket: ticketAudience(ticket) });
