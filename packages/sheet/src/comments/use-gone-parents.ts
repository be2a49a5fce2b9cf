import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useState } from 'react';
import { hasCommentDraft } from './use-comment-draft.ts';

/** Comments that were deleted while somebody was answering them here: what was typed is not lost with them. [WS-14] */
export function useGoneParents(publicationId: string, comments: readonly PublicationCommentRow[]): readonly string[] {
  const { id: personId } = useMe();
  const [seen, setSeen] = useState(comments);
  const [gone, setGone] = useState<readonly string[]>([]);
  if (seen !== comments) {
    const there = new Set(comments.map(({ id }) => id));
    const left = seen.filter(({ id }) => !there.has(id) && hasCommentDraft(personId, publicationId, id));
    setSeen(comments);
    if (left.length > 0) setGone([...gone, ...left.map(({ id }) => id)]);
  }
  return gone;
}
