import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { dropDraft, readDraft, writeDraft } from '@guichet/ui-kit/forms/form-draft.ts';
import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

/** What is being written to a ticket, kept until it is sent: by this tab, the next one, or after signing in again. */
export function useReplyDraft(ticketId: string) {
  const key = `${useMe().id}.reply.${ticketId}`;
  const [body, setBody] = useState(() => (readDraft(key)?.values.body as string | undefined) ?? '');
  const [isRestored] = useState(body !== '');

  useEffect(() => {
    const keep = () => (body.trim() ? writeDraft(key, { body }, undefined) : dropDraft(key));
    const timer = setTimeout(keep, PAUSE_MS);
    // A tab that closes does not wait for the pause.
    globalThis.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      globalThis.removeEventListener('pagehide', keep);
    };
  }, [key, body]);

  return {
    body,
    setBody,
    isRestored,
    clear() {
      setBody('');
      dropDraft(key);
    },
  };
}
