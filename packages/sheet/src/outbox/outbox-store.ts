import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Writing, WrittenComment } from './outbox-rows.ts';

interface Schema extends DBSchema {
  writings: { key: string; value: Writing; indexes: { userId: string } };
  comments: { key: string; value: WrittenComment; indexes: { userId: string } };
  /** The files by the keys of their photos, apart: a text that is kept at each pause does not copy them. */
  photos: { key: string; value: File };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('guichet.outbox', 1, {
    upgrade(database) {
      for (const name of ['writings', 'comments'] as const) {
        database.createObjectStore(name, { keyPath: 'key' }).createIndex('userId', 'userId');
      }
      database.createObjectStore('photos');
    },
    terminated: () => {
      opening = undefined;
    },
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** Everything that one person wrote here and that has not arrived. @throws where the browser keeps nothing. */
export async function readOutbox(userId: string): Promise<{ writings: Writing[]; comments: WrittenComment[] }> {
  const database = await open();
  const [writings, comments] = await Promise.all([
    database.getAllFromIndex('writings', 'userId', userId),
    database.getAllFromIndex('comments', 'userId', userId),
  ]);
  return { writings, comments };
}

export async function readWriting(key: string): Promise<Writing | undefined> {
  return (await open()).get('writings', key);
}

export async function keepWriting(writing: Writing): Promise<void> {
  await (await open()).put('writings', writing);
}

/** Drops a writing with its files. */
export async function dropWriting({ key, photos }: Writing): Promise<void> {
  const transaction = (await open()).transaction(['writings', 'photos'], 'readwrite');
  await Promise.all([
    transaction.objectStore('writings').delete(key),
    ...photos.map((photo) => transaction.objectStore('photos').delete(photo.key)),
    transaction.done,
  ]);
}

export async function keepComment(comment: WrittenComment): Promise<void> {
  await (await open()).put('comments', comment);
}

export async function dropComment(key: string): Promise<void> {
  await (await open()).delete('comments', key);
}

/** @throws a `QuotaExceededError` when the device has no room. */
export async function keepPhotoFile(key: string, file: File): Promise<void> {
  await (await open()).put('photos', file, key);
}

export async function readPhotoFile(key: string): Promise<File | undefined> {
  return (await open()).get('photos', key);
}

export async function dropPhotoFile(key: string): Promise<void> {
  await (await open()).delete('photos', key);
}
