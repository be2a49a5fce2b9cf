import type { Readable } from 'node:stream';
import { openFolder } from './folder-storage.ts';
import { parseS3Address } from './s3-address.ts';

/** Where files are kept, outside any public folder: reached only through the API. A file is there whole, or not at all. [AG-31] */
export interface FileStorage {
  /** @throws ProblemError 507 `storage.full`, 503 `storage.unavailable`, as all that follow. */
  write(key: string, contents: Uint8Array): Promise<void>;
  /** Takes a file of this machine: it is no longer where it was. */
  writeFile(key: string, sourcePath: string): Promise<void>;
  read(key: string): Promise<Uint8Array>;
  stream(key: string): Promise<Readable>;
  /** Removing what is not there is no failure. */
  remove(key: string): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Every key, in no order. */
  keys(): AsyncIterable<string>;
  /** Settles when files can be kept just now, throws as a write would otherwise. */
  check(): Promise<void>;
  close(): void;
}

/** Opens the store that the environment names: a bucket, else a folder of the data folder. Keys are ours, never a name that someone typed. */
export async function openStorage(place: { folder: string; storageUrl: string | undefined }): Promise<FileStorage> {
  const address = place.storageUrl ? parseS3Address(place.storageUrl) : undefined;
  if (!address) return openFolder(place.folder);
  // The library weighs: only those who keep files there load it.
  const { openBucket } = await import('./s3-storage.ts');
  return openBucket(address);
}

/** A key that spreads files over folders: `attachments/01/9f/<id>`. */
export function storageKey(kind: string, id: string): string {
  const tail = id.replaceAll('-', '').slice(-4);
  return `${kind}/${tail.slice(0, 2)}/${tail.slice(2)}/${id}`;
}
