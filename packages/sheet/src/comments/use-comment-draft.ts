import { dropDraft, readDraft, writeDraft } from '@guichet/ui-kit/forms/form-draft.ts';
import { useState } from 'react';

/** A comment as it is typed: kept over a reload, and found again. */
export function useCommentDraft(publicationId: string, parentId: string | null) {
  const key = `publication-comment.${publicationId}.${parentId ?? 'root'}`;
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

/** Whether something typed in answer to a comment waits to be sent. */
export const hasCommentDraft = (publicationId: string, parentId: string | null): boolean =>
  readDraft(`publication-comment.${publicationId}.${parentId ?? 'root'}`) !== null;
