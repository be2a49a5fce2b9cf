import { type Actor, can } from '../../kernel/access/actor.ts';

interface Told {
  authorId: string | null;
  state: 'draft' | 'published';
  cancelledAt: Date | string | null;
}

/** What somebody may do with a publication, by their rights and where it stands. */
export function publicationAbilities(actor: Actor, publication: Told): Record<string, boolean> {
  const isPublished = publication.state === 'published';
  const isCancelled = publication.cancelledAt !== null;
  const writes = can(actor, 'publications.write');
  return {
    update: writes && !isCancelled,
    publish: writes && !isPublished,
    cancel: writes && isPublished && !isCancelled,
    restore: writes && isCancelled,
    delete: writes && mayDelete(actor, publication),
    comment: can(actor, 'publications.comment') && isPublished,
  };
}

/** Any member of staff with the right deletes any publication; without it, one's own draft, which nobody outside has read. [WS-10] */
export function mayDelete(actor: Actor, { authorId, state }: Pick<Told, 'authorId' | 'state'>): boolean {
  return can(actor, 'publications.delete') || (state === 'draft' && authorId === actor.userId);
}
