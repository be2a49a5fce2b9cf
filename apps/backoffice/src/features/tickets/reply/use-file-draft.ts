import type { Uploads } from '@guichet/ui-kit/files/use-uploads.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { readFileDraft, writeFileDraft } from './file-drafts.ts';

/** Brings back the files of a message that never left, and keeps those that wait now. */
export function useFileDraft(key: string, uploads: Uploads): void {
  const [readKey, setReadKey] = useState<string | null>(null);
  const add = useEffectEvent(uploads.add);
  const waiting = uploads.all.filter(({ state }) => state === 'waiting' || state === 'failed');
  const names = waiting.map(({ id }) => id).join(' ');
  const keep = useEffectEvent(
    () =>
      void writeFileDraft(
        key,
        waiting.map(({ file }) => file),
      ),
  );

  useEffect(() => {
    let isCurrent = true;
    void readFileDraft(key).then((files) => {
      if (!isCurrent) return;
      if (files.length > 0) add(files);
      setReadKey(key);
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);

  useEffect(() => {
    if (readKey === key) keep();
  }, [readKey, key, names]);
}
