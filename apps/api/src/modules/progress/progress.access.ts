import type { Actor } from '../../kernel/access/actor.ts';
import { type Access, defineAccess, type Scope, type ScopeColumns } from '../../kernel/access/define-access.ts';

/** What was deleted is read by nobody; what is not published yet does not exist for a client. [WS-07, WS-10] */
function standing(actor: Actor): ScopeColumns {
  if (actor.kind === 'staff') return { deletedAt: null };
  return toldTo(actor.companyId);
}

/** The publications that a company can read, and what is printed of its sheets, whoever asks. */
export const toldTo = (companyId: string) => ({ companyId, state: 'published', deletedAt: null }) as const;

/** A client sees a photo that hangs on what is published, from the moment it is on its way; one that failed is the staff's to mend. */
function photoScope(actor: Actor): Scope {
  if (actor.kind === 'staff') return { deletedAt: null };
  const shown = { companyId: actor.companyId, isPublished: true, deletedAt: null };
  return [
    { ...shown, state: 'ready' },
    { ...shown, state: 'waiting' },
  ];
}

/** What hangs on a publication is reached through it. */
export const progressAccess: readonly Access[] = [
  defineAccess('Publication', {
    heardBy: 'projects.read',
    scope: standing,
    stamp: ({ userId }) => ({ authorId: userId }),
  }),
  defineAccess('PublicationComment', {
    heardBy: 'projects.read',
    scope: (actor) => ({ publication: standing(actor) }),
    stamp: ({ userId }) => ({ authorId: userId }),
  }),
  defineAccess('Photo', {
    heardBy: 'projects.read',
    scope: photoScope,
    stamp: ({ userId }) => ({ uploaderId: userId }),
  }),
  defineAccess('SheetVisit', {
    heardBy: 'projects.read',
    scope: ({ userId }) => ({ userId }),
    stamp: ({ userId }) => ({ userId }),
  }),
];
