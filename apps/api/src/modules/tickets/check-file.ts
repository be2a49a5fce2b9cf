import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { ProblemError } from '../../kernel/errors/problem-error.ts';
import { type FileKind, kindOfName } from './file-kinds.ts';

/**
 * Decides what a file is by its content, not by its name. [AG-31]
 * @returns its content type.
 * @throws ProblemError 422 `file.not_allowed` for a kind that is refused, `file.wrong_type` for a name that lies, `file.empty`.
 */
export async function checkFile(file: { path: string; name: string; sizeBytes: number }): Promise<string> {
  const { name } = file;
  if (file.sizeBytes === 0) throw refused('file.empty', name);
  const kind = kindOfName(name);
  if (!kind) throw refused('file.not_allowed', name);
  const detected = (await fileTypeFromFile(file.path))?.mime;
  if (kind.detected === 'text') await assertPlainText(file, detected);
  else if (!isAmong(kind, detected)) throw refused('file.wrong_type', name);
  return kind.contentType;
}

const isAmong = ({ detected: wanted }: FileKind, detected: string | undefined): boolean =>
  detected !== undefined && wanted !== 'text' && wanted.includes(detected);

/** Valid UTF-8 that no program would run or render. */
async function assertPlainText(
  { path, name }: { path: string; name: string },
  detected: string | undefined,
): Promise<void> {
  if (detected === 'application/xml') throw refused('file.not_allowed', name);
  if (detected !== undefined && !detected.startsWith('text/')) throw refused('file.wrong_type', name);
  const beginning = await readBeginning(path, name);
  if (beginning.startsWith('#!') || MARKUP.test(beginning)) throw refused('file.not_allowed', name);
}

/** A page, a drawing or a script: what it begins with, past blanks and comments. */
const MARKUP =
  /^\ufeff?(?:\s|<!--[\s\S]*?-->)*<(?:!doctype|html|head|title|body|script|style|svg|iframe|\?xml|\?php)\b/i;
const BEGINNING = 4096;

/** Reads the whole file, which must be text, and gives how it begins. */
async function readBeginning(path: string, name: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let beginning = '';
  try {
    for await (const chunk of createReadStream(path)) {
      const piece = decoder.decode(chunk as Uint8Array, { stream: true });
      if (piece.includes('\0')) throw refused('file.wrong_type', name);
      if (beginning.length < BEGINNING) beginning += piece.slice(0, BEGINNING);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw refused('file.wrong_type', name);
    throw error;
  }
  return beginning;
}

const refused = (code: string, name: string) => new ProblemError(422, code, { params: { name } });
