import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_FILE_BYTES, MAX_FILES_PER_UPLOAD } from '@guichet/dto/tickets/attachment';
import type { Kernel } from '../../kernel/context.ts';
import { invalid, malformed, type ProblemError, tooLarge } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { isFull, storageFull } from '../../kernel/storage/storage-problem.ts';
import { safeFileName } from './file-kinds.ts';

/** A file on its way in: on disk, nowhere else. */
export interface ReceivedFile {
  path: string;
  name: string;
  sizeBytes: number;
  sha256: string;
}

/** The files of a request, as they arrive. */
export interface Upload {
  /** What the sender says that the whole will weigh; 0 when it does not. */
  announcedBytes: number;
  /** Absent when what came is no form. */
  parts: AsyncIterable<ArrivingFile | ArrivingField> | undefined;
  /** {@link MAX_FILES_PER_UPLOAD} when left out; the parser of the form has the same limit. */
  maxFiles?: number;
}

interface ArrivingField {
  type: 'field';
  fieldname: string;
  value: unknown;
}

interface ArrivingFile {
  type: 'file';
  filename: string;
  /** `truncated` once read, when it was longer than a file may be. */
  file: Readable & { truncated: boolean };
}

/** Where files wait until they are checked. */
export const incomingFolder = ({ environment }: Kernel) => path.join(environment.dataDir, 'incoming');

/**
 * Streams the files of a request to disk, with their size and hash, and hands them on with the fields beside them; whatever happens, nothing of them is left
 * where they waited. [AG-31]
 * @throws tooLarge `file.too_large`, `file.too_many`; invalid when there is no file; 507 `storage.full`.
 */
export async function withReceivedFiles<Result>(
  kernel: Kernel,
  { announcedBytes, parts, maxFiles = MAX_FILES_PER_UPLOAD }: Upload,
  handOn: (files: ReceivedFile[], fields: Readonly<Record<string, unknown>>) => Promise<Result>,
): Promise<Result> {
  if (!parts) throw invalid({ file: 'required' });
  // More than all the files together may weigh is refused before it is read.
  const isTooMuch = announcedBytes > (maxFiles + 1) * MAX_FILE_BYTES;
  if (isTooMuch) throw tooLarge('file.too_large', { maxBytes: MAX_FILE_BYTES });
  const folder = path.join(incomingFolder(kernel), uuidv7());
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { files, fields } = await receiveAll(parts, folder, maxFiles);
    if (files.length === 0) throw invalid({ file: 'required' });
    return await handOn(files, fields);
  } catch (error) {
    throw isFull(error) ? storageFull() : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the parser says of a form that ends or begins where it should not. */
const BROKEN_FORM = /terminated early|unexpected end|malformed part|boundary not found/i;

async function receiveAll(
  parts: NonNullable<Upload['parts']>,
  folder: string,
  maxFiles: number,
): Promise<{ files: ReceivedFile[]; fields: Record<string, unknown> }> {
  const files: ReceivedFile[] = [];
  const fields: Record<string, unknown> = {};
  let refusal: ProblemError | undefined;
  try {
    for await (const part of parts) {
      // After a refusal the rest is read and dropped: a sender that is not listened to would never read the answer.
      if (part.type === 'field') fields[part.fieldname] = part.value;
      else if (refusal) part.file.resume();
      else {
        const file = await receive(part, path.join(folder, String(files.length)));
        if (part.file.truncated) refusal = tooLarge('file.too_large', { name: file.name, maxBytes: MAX_FILE_BYTES });
        files.push(file);
      }
    }
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (BROKEN_FORM.test(message)) throw malformed({ file: 'incomplete' });
    if (code !== 'FST_FILES_LIMIT') throw error;
    refusal ??= tooLarge('file.too_many', { max: maxFiles });
  }
  if (refusal) throw refusal;
  return { files, fields };
}

async function receive(part: ArrivingFile, target: string): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(part.file, measure, createWriteStream(target, { mode: 0o600 }));
  return { path: target, name: safeFileName(part.filename), sizeBytes, sha256: hash.digest('hex') };
}
