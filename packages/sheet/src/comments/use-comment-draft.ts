import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { dropDraft, readDraft, writeDraft } from '@guichet/ui-kit/forms/form-draft.ts';
import { useState } from 'react';

/** A comment as it is typed: kept over a reload, and found again. */
export function useCommentDraft(publicationId: string, parentId: string | null) {
  const key = keyOf(useMe().id, publicationId, parentId);
  const [kept] = useState(() => readDraft(key)?.values.body as string | undefined);
  const [body, setShown] = useState(kept ?? '');
  const setBody = (typed: string) => {
    setShown(typed);
    if (typed.trim()) writeDraft(key, { body: typed }, undefined);
    else dropDraft(key);
  };
  const clear = () => {
    setShown('');
    dropDraft(key);
  };
  return { body, setBody, clear, isRestored: kept !== undefined };
}

/** Whether something that a person typed in answer to a comment waits to be sent. */
export const hasCommentDraft = (personId: string, publicationId: string, parentId: string | null): boolean =>
  readDraft(keyOf(personId, publicationId, parentId)) !== null;

/** Whoever signs in next on this device finds their own words alone. */
const keyOf = (personId: string, publicationId: string, parentId: string | null) =>
  `${personId}.publication-comment.${publicationId}.${parentId ?? 'root'}`;
