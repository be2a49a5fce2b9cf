import { mkdir } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { uuidv7 } from '../ids.ts';

/** Where files are kept, outside any public folder: reached only through the API. [AG-31] */
export interface FileStorage {
  /** All of it or nothing, whatever happens to the process meanwhile. */
  write(key: string, contents: Uint8Array): Promise<void>;
  writeFile(key: string, sourcePath: string): Promise<void>;
  read(key: string): Promise<Uint8Array>;
  stream(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
  has(key: string): Promise<boolean>;
}

/** A protected folder. Keys are ours, never a name that someone typed. */
export async function openFolderStorage(folder: string): Promise<FileStorage> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    async write(key, contents) {
      const partial = `partial/${uuidv7()}`;
      await disk.put(partial, contents);
      await disk.move(partial, key);
    },
    writeFile: (key, sourcePath) => disk.moveFromFs(sourcePath, key),
    read: async (key) => new Uint8Array(await disk.getBytes(key)),
    stream: (key) => disk.getStream(key),
    remove: (key) => disk.delete(key),
    has: (key) => disk.exists(key),
  };
}

/** A key that spreads files over folders: `attachments/01/9f/<id>`. */
export function storageKey(kind: string, id: string): string {
  const tail = id.replaceAll('-', '').slice(-4);
  return `${kind}/${tail.slice(0, 2)}/${tail.slice(2)}/${id}`;
}
