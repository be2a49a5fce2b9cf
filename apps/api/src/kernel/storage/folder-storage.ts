import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { constants, createReadStream } from 'node:fs';
import { access, copyFile, mkdir, open, readdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { notFound } from '../errors/problem-error.ts';
import type { FileStorage } from './file-storage.ts';
import { isFull, storageFull, storageUnavailable } from './storage-problem.ts';

const KEY = /^[\w-]+(\/[\w.-]+)+$/;
/** Files on their way in, beside the others so that the last step is a renaming. */
const UNFINISHED = '.unfinished';
/** Below it the disk counts as full: the database beside it needs the rest. */
const ROOM_BYTES = 16 * 1024 * 1024;

/** A protected folder of this machine. */
export async function openFolder(folder: string): Promise<FileStorage> {
  const unfinished = path.join(folder, UNFINISHED);
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const place = (key: string): string => {
    if (!KEY.test(key) || key.includes('..')) throw new Error(`Not a key of the store: ${key}`);
    return path.join(folder, key);
  };
  const putInPlace = (key: string, make: (aside: string) => Promise<void>) =>
    translated(() => putAside(path.join(unfinished, randomUUID()), place(key), make));
  return {
    write: (key, contents) => putInPlace(key, (aside) => writeDurably(aside, contents)),
    writeFile: (key, source) => putInPlace(key, (aside) => takeFile(source, aside)),
    read: (key) => translated(async () => new Uint8Array(await readFile(place(key)))),
    stream: (key) =>
      translated(async () => {
        const stream = createReadStream(place(key));
        await once(stream, 'open');
        return stream;
      }),
    remove: (key) => translated(() => rm(place(key), { force: true })),
    has: (key) =>
      access(place(key)).then(
        () => true,
        () => false,
      ),
    keys: () => keysOf(folder),
    check: () =>
      translated(async () => {
        await access(unfinished, constants.W_OK);
        const { bavail, bsize } = await statfs(folder);
        if (bavail * bsize < ROOM_BYTES) throw storageFull();
      }),
    close: () => {},
  };
}

/** Makes a file aside, whole and on the disk, then gives it its name. */
async function putAside(aside: string, target: string, make: (aside: string) => Promise<void>): Promise<void> {
  try {
    await make(aside);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await rename(aside, target);
  } finally {
    await rm(aside, { force: true });
  }
}

async function writeDurably(file: string, contents: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(contents);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Another file system cannot be renamed from: copied instead. */
async function takeFile(source: string, target: string): Promise<void> {
  try {
    await rename(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(source, target);
    await rm(source);
  }
  const handle = await open(target, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* keysOf(folder: string, under = ''): AsyncGenerator<string> {
  const entries = await readdir(path.join(folder, under), { withFileTypes: true });
  for (const entry of entries) {
    const key = under ? `${under}/${entry.name}` : entry.name;
    if (entry.isDirectory() && key !== UNFINISHED) yield* keysOf(folder, key);
    else if (entry.isFile()) yield key;
  }
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isFull(error)) throw storageFull();
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw notFound('file.missing');
    if (code === 'EIO' || code === 'EROFS' || code === 'EACCES' || code === 'ESTALE') throw storageUnavailable();
    throw error;
  }
}
