import { useEffect, useEffectEvent, useState } from 'react';
import { type Keeping, readFileDraft, writeFileDraft } from './file-drafts.ts';
import type { Uploads } from './use-uploads.ts';

const UNSENT: ReadonlySet<string> = new Set(['waiting', 'sending', 'failed']);

/** Offers the files again that never left, and keeps those that wait now; gives what became of them. [AG-10] */
export function useFileDraft(key: string, uploads: Uploads): Keeping {
  const [readKey, setReadKey] = useState<string | null>(null);
  const [kept, setKept] = useState<Keeping>('kept');
  const add = useEffectEvent(uploads.add);
  const unsent = uploads.all.filter(({ state }) => UNSENT.has(state));
  const names = unsent.map(({ id }) => id).join(' ');
  const keep = useEffectEvent(() =>
    writeFileDraft(
      key,
      unsent.map(({ file }) => file),
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
    if (readKey !== key) return;
    let isCurrent = true;
    void keep().then((became) => {
      if (isCurrent) setKept(became);
    });
    return () => {
      isCurrent = false;
    };
  }, [readKey, key, names]);

  return unsent.length > 0 ? kept : 'kept';
}
