import { useState } from 'react';
import { useMe } from '../app/app-context.ts';
import { dropDraft, readDraft, writeDraft } from './form-draft.ts';

/** The one text of a small form, kept for whoever types it until it is sent: it survives a reload, a crash and the end of a session. */
export function useKeptText(name: string, stored = '') {
  const key = `${useMe().id}.${name}`;
  const [text, setText] = useState(() => String(readDraft(key)?.values.text ?? stored));
  const drop = () => dropDraft(key);
  const change = (next: string) => {
    setText(next);
    if (next === stored) drop();
    else writeDraft(key, { text: next }, undefined);
  };
  return { text, change, drop };
}
