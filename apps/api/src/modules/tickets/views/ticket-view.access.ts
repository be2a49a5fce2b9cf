import { type Access, defineAccess } from '../../../kernel/access/define-access.ts';

/** A member of staff has their own views and those of everybody; a client has none. [AG-21] */
export const ticketViewAccess: readonly Access[] = [
  defineAccess('TicketView', {
    heardBy: 'tickets.keepViews',
    scope: (actor) => (actor.kind === 'staff' ? [{ ownerId: actor.userId }, { ownerId: null }] : 'none'),
  }),
  defineAccess('TicketViewOrder', {
    heardBy: 'tickets.keepViews',
    scope: (actor) => (actor.kind === 'staff' ? { userId: actor.userId } : 'none'),
    stamp: ({ userId }) => ({ userId }),
  }),
];

/** The columns that the scope of a view looks at. */
export const ticketViewAudience = ({ ownerId }: { ownerId: string | null }) => ({ ownerId });
