import { watch } from 'node:fs';
import path from 'node:path';

const QUIET = 150;

/** Calls back once the changes of these folders' sources have settled. Returns what stops the watching. */
export function watchSources(folders: readonly string[], onChange: () => void): () => void {
  let settling: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (!name || path.extname(name) !== '.ts' || name.endsWith('.test.ts')) return;
      clearTimeout(settling);
      settling = setTimeout(onChange, QUIET);
    }),
  );
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
}
