import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MAX_FILE_BYTES, MAX_FILES_PER_UPLOAD } from '@guichet/dto/tickets/attachment';
import type { Kernel } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { checkFile, incomingFolder, type ReceivedFile, safeFileName } from '../tickets/public.ts';
import type { LetterFile } from './letter.ts';

/** A file that came with a mail and was not taken. */
export interface LeftOut {
  name: string;
  reason: 'too_large' | 'too_many' | 'not_allowed';
}

/**
 * Puts the files of a mail where uploads wait, checked as those are, and hands them on; nothing is left there after. A mail is not refused for
 * its files: those that would be are left out by name. [AG-31]
 */
export async function withFilesOf<Result>(
  kernel: Kernel,
  files: readonly LetterFile[],
  handOn: (taken: ReceivedFile[], leftOut: LeftOut[]) => Promise<Result>,
): Promise<Result> {
  if (files.length === 0) return handOn([], []);
  const folder = path.join(incomingFolder(kernel), uuidv7());
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const [taken, leftOut]: [ReceivedFile[], LeftOut[]] = [[], []];
    for (const [index, file] of files.entries()) {
      const target = path.join(folder, String(index));
      const name = safeFileName(file.name);
      const reason = taken.length >= MAX_FILES_PER_UPLOAD ? 'too_many' : await refusalOf(file, target, name);
      if (reason) leftOut.push({ name, reason });
      else taken.push(describe(file, target, name));
    }
    return await handOn(taken, leftOut);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refusalOf(
  { content }: LetterFile,
  target: string,
  name: string,
): Promise<LeftOut['reason'] | undefined> {
  if (content.byteLength > MAX_FILE_BYTES) return 'too_large';
  await writeFile(target, content, { mode: 0o600 });
  try {
    await checkFile({ path: target, name, sizeBytes: content.byteLength });
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return 'not_allowed';
    throw error;
  }
}

const describe = ({ content }: LetterFile, target: string, name: string): ReceivedFile => ({
  path: target,
  name,
  sizeBytes: content.byteLength,
  sha256: createHash('sha256').update(content).digest('hex'),
});
